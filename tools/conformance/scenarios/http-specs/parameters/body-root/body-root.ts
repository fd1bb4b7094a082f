import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/parameters/body-root";

scenario("Parameters_BodyRoot_nested", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  expectNoContent(
    await client
      .path("/parameters/body-root/nested")
      .post({ body: { category: "widget", linkType: "hard", wasSuccessful: true } }),
  );
});
