import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/special-headers/conditional-request";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_SpecialHeaders_ConditionalRequest_postIfMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/special-headers/conditional-request/if-match")
      .post({ headers: { "If-Match": '"valid"' } }),
  );
});

scenario("Azure_SpecialHeaders_ConditionalRequest_postIfNoneMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/special-headers/conditional-request/if-none-match")
      .post({ headers: { "If-None-Match": '"invalid"' } }),
  );
});

scenario("Azure_SpecialHeaders_ConditionalRequest_postCustomIfMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/special-headers/conditional-request/custom-if-match")
      .post({ headers: { "x-ms-blob-if-match": '"valid"' } }),
  );
});

scenario("Azure_SpecialHeaders_ConditionalRequest_postCustomIfNoneMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/special-headers/conditional-request/custom-if-none-match")
      .post({ headers: { "x-ms-blob-if-none-match": '"invalid"' } }),
  );
});
