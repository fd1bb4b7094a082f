import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/special-headers/conditional-request";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("SpecialHeaders_ConditionalRequest_postIfMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-headers/conditional-request/if-match")
      .post({ headers: { "If-Match": '"valid"' } }),
  );
});

scenario("SpecialHeaders_ConditionalRequest_postIfNoneMatch", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-headers/conditional-request/if-none-match")
      .post({ headers: { "If-None-Match": '"invalid"' } }),
  );
});

scenario("SpecialHeaders_ConditionalRequest_headIfModifiedSince", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-headers/conditional-request/if-modified-since")
      .head({ headers: { "If-Modified-Since": "Fri, 26 Aug 2022 14:38:00 GMT" } }),
  );
});

scenario("SpecialHeaders_ConditionalRequest_postIfUnmodifiedSince", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-headers/conditional-request/if-unmodified-since")
      .post({ headers: { "If-Unmodified-Since": "Fri, 26 Aug 2022 14:38:00 GMT" } }),
  );
});
