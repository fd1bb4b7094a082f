import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { buildCsvCollection } from "#clients/http-specs/encode/duration";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Duration_Header_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/default")
      .get({ headers: { duration: "P40D" } }),
  );
});

scenario("Encode_Duration_Header_iso8601", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/iso8601")
      .get({ headers: { duration: "P40D" } }),
  );
});

scenario("Encode_Duration_Header_int32Seconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/int32-seconds")
      .get({ headers: { duration: 36 } }),
  );
});

scenario("Encode_Duration_Header_int32SecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/int32-seconds-larger-unit")
      .get({ headers: { duration: 120 } }),
  );
});

scenario("Encode_Duration_Header_floatSeconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float-seconds")
      .get({ headers: { duration: 35.625 } }),
  );
});

scenario("Encode_Duration_Header_floatSecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float-seconds-larger-unit")
      .get({ headers: { duration: 150 } }),
  );
});

scenario("Encode_Duration_Header_float64Seconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float64-seconds")
      .get({ headers: { duration: 35.625 } }),
  );
});

scenario("Encode_Duration_Header_int32Milliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/int32-milliseconds")
      .get({ headers: { duration: 36000 } }),
  );
});

scenario("Encode_Duration_Header_int32MillisecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/int32-milliseconds-larger-unit")
      .get({ headers: { duration: 180000 } }),
  );
});

scenario("Encode_Duration_Header_floatMilliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float-milliseconds")
      .get({ headers: { duration: 35625 } }),
  );
});

scenario("Encode_Duration_Header_floatMillisecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float-milliseconds-larger-unit")
      .get({ headers: { duration: 210000 } }),
  );
});

scenario("Encode_Duration_Header_float64Milliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/float64-milliseconds")
      .get({ headers: { duration: 35625 } }),
  );
});

scenario("Encode_Duration_Header_iso8601Array", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/iso8601-array")
      .get({ headers: { duration: buildCsvCollection(["P40D", "P50D"]) } }),
  );
});

scenario("Encode_Duration_Header_int32MillisecondsArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/header/int32-milliseconds-array")
      .get({ headers: { duration: buildCsvCollection([36000, 47000]) } }),
  );
});
