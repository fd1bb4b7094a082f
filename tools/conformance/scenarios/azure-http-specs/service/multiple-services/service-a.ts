import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/service/multiple-services";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Service_MultipleServices_ServiceA_Operations_opA", async (context) => {
  expectNoContent(await connect(context).path("/service/multiple-services/service-a/a-test").get());
});

scenario("Service_MultipleServices_ServiceA_SubNamespace_subOpA", async (context) => {
  expectNoContent(
    await connect(context).path("/service/multiple-services/service-a/a-sub-test").get(),
  );
});
