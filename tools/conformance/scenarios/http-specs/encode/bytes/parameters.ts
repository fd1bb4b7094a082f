import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { buildCsvCollection } from "#clients/http-specs/encode/bytes";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

// "test" in base64, and in base64url, which drops the padding.
const base64 = "dGVzdA==";
const base64url = "dGVzdA";

scenario("Encode_Bytes_Query_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/query/default")
      .get({ queryParameters: { value: base64 } }),
  );
});

scenario("Encode_Bytes_Query_base64", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/query/base64")
      .get({ queryParameters: { value: base64 } }),
  );
});

scenario("Encode_Bytes_Query_base64url", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/query/base64url")
      .get({ queryParameters: { value: base64url } }),
  );
});

scenario("Encode_Bytes_Query_base64urlArray", async (context) => {
  const route = connect(context).path("/encode/bytes/query/base64url-array");
  expectNoContent(await route.get({ queryParameters: { value: [base64url, base64url] } }));
  expectNoContent(
    await route.get({
      queryParameters: {
        value: { value: [base64url, base64url], explode: false, style: "form" },
      },
    }),
  );
});

scenario("Encode_Bytes_Header_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/header/default")
      .get({ headers: { value: base64 } }),
  );
});

scenario("Encode_Bytes_Header_base64", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/header/base64")
      .get({ headers: { value: base64 } }),
  );
});

scenario("Encode_Bytes_Header_base64url", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/header/base64url")
      .get({ headers: { value: base64url } }),
  );
});

scenario("Encode_Bytes_Header_base64urlArray", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/header/base64url-array")
      .get({ headers: { value: buildCsvCollection([base64url, base64url]) } }),
  );
});
