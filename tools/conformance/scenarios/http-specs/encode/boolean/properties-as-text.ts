import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/boolean";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Boolean_Property_trueLower", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/boolean/property/true-lower")
      .post({ body: { value: "true" } }),
    { value: "true" },
  );
});

scenario("Encode_Boolean_Property_falseLower", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/boolean/property/false-lower")
      .post({ body: { value: "false" } }),
    { value: "false" },
  );
});

scenario("Encode_Boolean_Property_trueUpper", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/boolean/property/true-upper")
      .post({ body: { value: "TRUE" } }),
    { value: "TRUE" },
  );
});

scenario("Encode_Boolean_Property_falseMixed", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/boolean/property/false-mixed")
      .post({ body: { value: "FaLsE" } }),
    { value: "FaLsE" },
  );
});
