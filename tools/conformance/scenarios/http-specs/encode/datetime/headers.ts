import { expect } from "chai";
import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { buildCsvCollection } from "#clients/http-specs/encode/datetime";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Datetime_Header_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/header/default")
      .get({ headers: { value: "Fri, 26 Aug 2022 14:38:00 GMT" } }),
  );
});

scenario("Encode_Datetime_Header_rfc3339", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/header/rfc3339")
      .get({ headers: { value: "2022-08-26T18:38:00.000Z" } }),
  );
});

scenario("Encode_Datetime_Header_rfc7231", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/header/rfc7231")
      .get({ headers: { value: "Fri, 26 Aug 2022 14:38:00 GMT" } }),
  );
});

scenario("Encode_Datetime_Header_unixTimestamp", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/header/unix-timestamp")
      .get({ headers: { value: 1686566864 } }),
  );
});

scenario("Encode_Datetime_Header_unixTimestampArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/datetime/header/unix-timestamp-array")
      .get({ headers: { value: buildCsvCollection([1686566864, 1686734256]) } }),
  );
});

scenario("Encode_Datetime_ResponseHeader_default", async (context) => {
  const response = await connect(context).path("/encode/datetime/responseheader/default").get();
  expectNoContent(response);
  expect(response.headers.value).to.equal("Fri, 26 Aug 2022 14:38:00 GMT");
});

scenario("Encode_Datetime_ResponseHeader_rfc3339", async (context) => {
  const response = await connect(context).path("/encode/datetime/responseheader/rfc3339").get();
  expectNoContent(response);
  expect(response.headers.value).to.equal("2022-08-26T18:38:00.000Z");
});

scenario("Encode_Datetime_ResponseHeader_rfc7231", async (context) => {
  const response = await connect(context).path("/encode/datetime/responseheader/rfc7231").get();
  expectNoContent(response);
  expect(response.headers.value).to.equal("Fri, 26 Aug 2022 14:38:00 GMT");
});

scenario("Encode_Datetime_ResponseHeader_unixTimestamp", async (context) => {
  const response = await connect(context)
    .path("/encode/datetime/responseheader/unix-timestamp")
    .get();
  expectNoContent(response);
  expect(response.headers.value).to.equal("1686566864");
});
