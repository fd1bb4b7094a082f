import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/service/multi-service";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Service_MultiService_ServiceA_Foo_test", async (context) => {
  expectNoContent(await connect(context).path("/service/multi-service/service-a/foo/test").get());
});
