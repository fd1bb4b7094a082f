import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/duration";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Duration_Property_default", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/default")
      .post({ body: { value: "P40D" } }),
    { value: "P40D" },
  );
});

scenario("Encode_Duration_Property_iso8601", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/iso8601")
      .post({ body: { value: "P40D" } }),
    { value: "P40D" },
  );
});

scenario("Encode_Duration_Property_int32Seconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/int32-seconds")
      .post({ body: { value: 36 } }),
    { value: 36 },
  );
});

scenario("Encode_Duration_Property_int32SecondsLargerUnit", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/int32-seconds-larger-unit")
      .post({ body: { value: 120 } }),
    { value: 120 },
  );
});

scenario("Encode_Duration_Property_floatSeconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-seconds")
      .post({ body: { value: 35.625 } }),
    { value: 35.625 },
  );
});

scenario("Encode_Duration_Property_floatSecondsLargerUnit", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-seconds-larger-unit")
      .post({ body: { value: 150 } }),
    { value: 150 },
  );
});

scenario("Encode_Duration_Property_float64Seconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float64-seconds")
      .post({ body: { value: 35.625 } }),
    { value: 35.625 },
  );
});

scenario("Encode_Duration_Property_int32Milliseconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/int32-milliseconds")
      .post({ body: { value: 36000 } }),
    { value: 36000 },
  );
});

scenario("Encode_Duration_Property_int32MillisecondsLargerUnit", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/int32-milliseconds-larger-unit")
      .post({ body: { value: 180000 } }),
    { value: 180000 },
  );
});

scenario("Encode_Duration_Property_floatMilliseconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-milliseconds")
      .post({ body: { value: 35625 } }),
    { value: 35625 },
  );
});

scenario("Encode_Duration_Property_floatMillisecondsLargerUnit", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-milliseconds-larger-unit")
      .post({ body: { value: 210000 } }),
    { value: 210000 },
  );
});

scenario("Encode_Duration_Property_float64Milliseconds", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float64-milliseconds")
      .post({ body: { value: 35625 } }),
    { value: 35625 },
  );
});

scenario("Encode_Duration_Property_floatSecondsArray", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-seconds-array")
      .post({ body: { value: [35.625, 46.75] } }),
    { value: [35.625, 46.75] },
  );
});

scenario("Encode_Duration_Property_floatMillisecondsArray", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/duration/property/float-milliseconds-array")
      .post({ body: { value: [35625, 46750] } }),
    { value: [35625, 46750] },
  );
});
