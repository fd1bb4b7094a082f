import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import {
  createServiceAClient,
  createServiceBClient,
} from "#clients/azure-http-specs/service/multi-service";

scenario("Service_MultiService_ServiceA_Foo_test", async ({ endpoint, options }) => {
  const client = createServiceAClient({ ...options, endpoint });
  expectNoContent(await client.path("/service/multi-service/service-a/foo/test").get());
});

scenario("Service_MultiService_ServiceB_Bar_test", async ({ endpoint, options }) => {
  const client = createServiceBClient({ ...options, endpoint });
  expectNoContent(await client.path("/service/multi-service/service-b/bar/test").get());
});
