import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/datetime";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Datetime_Query_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/query/default")
      .get({ queryParameters: { value: new Date("2022-08-26T18:38:00.000Z") } }),
  );
});

scenario("Encode_Datetime_Query_rfc3339", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/query/rfc3339")
      .get({ queryParameters: { value: "2022-08-26T18:38:00.000Z" } }),
  );
});

scenario("Encode_Datetime_Query_rfc7231", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/query/rfc7231")
      .get({ queryParameters: { value: "Fri, 26 Aug 2022 14:38:00 GMT" } }),
  );
});

scenario("Encode_Datetime_Query_unixTimestamp", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/query/unix-timestamp")
      .get({ queryParameters: { value: 1686566864 } }),
  );
});

scenario("Encode_Datetime_Query_unixTimestampArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/query/unix-timestamp-array")
      .get({ queryParameters: { value: [1686566864, 1686734256] } }),
  );
});

scenario("Encode_Datetime_Property_default", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/datetime/property/default")
      .post({ body: { value: new Date("2022-08-26T18:38:00.000Z") } }),
    { value: "2022-08-26T18:38:00.000Z" },
  );
});

scenario("Encode_Datetime_Property_rfc3339", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/datetime/property/rfc3339")
      .post({ body: { value: "2022-08-26T18:38:00.000Z" } }),
    { value: "2022-08-26T18:38:00.000Z" },
  );
});

scenario("Encode_Datetime_Property_rfc7231", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/datetime/property/rfc7231")
      .post({ body: { value: "Fri, 26 Aug 2022 14:38:00 GMT" } }),
    { value: "Fri, 26 Aug 2022 14:38:00 GMT" },
  );
});

scenario("Encode_Datetime_Property_unixTimestamp", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/datetime/property/unix-timestamp")
      .post({ body: { value: 1686566864 } }),
    { value: 1686566864 },
  );
});

scenario("Encode_Datetime_Property_unixTimestampArray", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/datetime/property/unix-timestamp-array")
      .post({ body: { value: [1686566864, 1686734256] } }),
    { value: [1686566864, 1686734256] },
  );
});
