import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/numeric";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Numeric_Property_safeintAsString", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/numeric/property/safeint")
      .post({ body: { value: "10000000000" } }),
    { value: "10000000000" },
  );
});

scenario("Encode_Numeric_Property_uint32AsStringOptional", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/numeric/property/uint32")
      .post({ body: { value: "1" } }),
    { value: "1" },
  );
});

scenario("Encode_Numeric_Property_uint8AsString", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/numeric/property/uint8")
      .post({ body: { value: "255" } }),
    { value: "255" },
  );
});
