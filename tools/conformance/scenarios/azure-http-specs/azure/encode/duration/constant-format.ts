import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/encode/duration";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_Encode_Duration_durationConstant", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/encode/duration/duration-constant")
      .put({ body: { input: "1.02:59:59.5000000" } }),
  );
});
