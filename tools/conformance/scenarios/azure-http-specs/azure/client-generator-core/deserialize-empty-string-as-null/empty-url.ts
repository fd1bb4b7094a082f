import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/deserialize-empty-string-as-null";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_DeserializeEmptyStringAsNull_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/deserialize-empty-string-as-null/responseModel")
      .get(),
    { sampleUrl: "" },
  );
});
