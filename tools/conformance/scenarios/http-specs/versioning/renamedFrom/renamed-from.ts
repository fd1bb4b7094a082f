import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/versioning/renamedFrom";

scenario("Versioning_RenamedFrom_newOp", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/test")
    .post({
      queryParameters: { newQuery: "bar" },
      body: { newProp: "foo", enumProp: "newEnumMember", unionProp: 10 },
    });
  expectBody(answer, { newProp: "foo", enumProp: "newEnumMember", unionProp: 10 });
});

scenario("Versioning_RenamedFrom_NewInterface", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/interface/test")
    .post({ body: { newProp: "foo", enumProp: "newEnumMember", unionProp: 10 } });
  expectBody(answer, { newProp: "foo", enumProp: "newEnumMember", unionProp: 10 });
});
