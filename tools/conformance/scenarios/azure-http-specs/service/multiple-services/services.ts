import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import {
  createServiceAClient,
  createServiceBClient,
} from "#clients/azure-http-specs/service/multiple-services";

const connectToA = ({ endpoint, options }: ScenarioContext) =>
  createServiceAClient({ ...options, endpoint });
const connectToB = ({ endpoint, options }: ScenarioContext) =>
  createServiceBClient({ ...options, endpoint });

scenario("Service_MultipleServices_ServiceA_Operations_opA", async (context) => {
  expectNoContent(
    await connectToA(context).path("/service/multiple-services/service-a/a-test").get(),
  );
});

scenario("Service_MultipleServices_ServiceA_SubNamespace_subOpA", async (context) => {
  expectNoContent(
    await connectToA(context).path("/service/multiple-services/service-a/a-sub-test").get(),
  );
});

scenario("Service_MultipleServices_ServiceB_Operations_opB", async (context) => {
  expectNoContent(
    await connectToB(context).path("/service/multiple-services/service-b/b-test").get(),
  );
});

scenario("Service_MultipleServices_ServiceB_SubNamespace_subOpB", async (context) => {
  expectNoContent(
    await connectToB(context).path("/service/multiple-services/service-b/b-sub-test").get(),
  );
});
