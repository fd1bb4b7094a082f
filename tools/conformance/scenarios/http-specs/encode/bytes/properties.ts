import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/bytes";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

// "test" in base64, and in base64url, which drops the padding.
const base64 = "dGVzdA==";
const base64url = "dGVzdA";

scenario("Encode_Bytes_Property_default", async (context) => {
  const response = await connect(context)
    .path("/encode/bytes/property/default")
    .post({ body: { value: base64 } });
  expectBody(response, { value: base64 });
});

scenario("Encode_Bytes_Property_base64", async (context) => {
  const response = await connect(context)
    .path("/encode/bytes/property/base64")
    .post({ body: { value: base64 } });
  expectBody(response, { value: base64 });
});

scenario("Encode_Bytes_Property_base64url", async (context) => {
  const response = await connect(context)
    .path("/encode/bytes/property/base64url")
    .post({ body: { value: base64url } });
  expectBody(response, { value: base64url });
});

scenario("Encode_Bytes_Property_base64urlArray", async (context) => {
  const response = await connect(context)
    .path("/encode/bytes/property/base64url-array")
    .post({ body: { value: [base64url, base64url] } });
  expectBody(response, { value: [base64url, base64url] });
});
