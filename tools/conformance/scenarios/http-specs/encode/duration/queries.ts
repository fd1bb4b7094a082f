import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/duration";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Duration_Query_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/default")
      .get({ queryParameters: { input: "P40D" } }),
  );
});

scenario("Encode_Duration_Query_iso8601", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/iso8601")
      .get({ queryParameters: { input: "P40D" } }),
  );
});

scenario("Encode_Duration_Query_int32Seconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-seconds")
      .get({ queryParameters: { input: 36 } }),
  );
});

scenario("Encode_Duration_Query_int32SecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-seconds-larger-unit")
      .get({ queryParameters: { input: 120 } }),
  );
});

scenario("Encode_Duration_Query_floatSeconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float-seconds")
      .get({ queryParameters: { input: 35.625 } }),
  );
});

scenario("Encode_Duration_Query_floatSecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float-seconds-larger-unit")
      .get({ queryParameters: { input: 150 } }),
  );
});

scenario("Encode_Duration_Query_float64Seconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float64-seconds")
      .get({ queryParameters: { input: 35.625 } }),
  );
});

scenario("Encode_Duration_Query_int32Milliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-milliseconds")
      .get({ queryParameters: { input: 36000 } }),
  );
});

scenario("Encode_Duration_Query_int32MillisecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-milliseconds-larger-unit")
      .get({ queryParameters: { input: 180000 } }),
  );
});

scenario("Encode_Duration_Query_floatMilliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float-milliseconds")
      .get({ queryParameters: { input: 35625 } }),
  );
});

scenario("Encode_Duration_Query_floatMillisecondsLargerUnit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float-milliseconds-larger-unit")
      .get({ queryParameters: { input: 210000 } }),
  );
});

scenario("Encode_Duration_Query_float64Milliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/float64-milliseconds")
      .get({ queryParameters: { input: 35625 } }),
  );
});

scenario("Encode_Duration_Query_int32SecondsArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-seconds-array")
      .get({ queryParameters: { input: [36, 47] } }),
  );
});

scenario("Encode_Duration_Query_int32MillisecondsArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/query/int32-milliseconds-array")
      .get({ queryParameters: { input: [36000, 47000] } }),
  );
});

// Nothing is serialised here: it is the caller who drops what the wire cannot hold.
const seconds = 36.25;
const milliseconds = 36250.25;

scenario("Encode_Duration_Lossy_intSeconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/lossy/int32-seconds")
      .get({ queryParameters: { input: Math.floor(seconds) } }),
  );
});

scenario("Encode_Duration_Lossy_intMilliseconds", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/duration/lossy/int32-milliseconds")
      .get({ queryParameters: { input: Math.ceil(milliseconds) } }),
  );
});
