import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/versioning/added";

scenario("Versioning_Added_v1", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/v1")
    .post({
      headers: { "header-v2": "bar" },
      body: { prop: "foo", enumProp: "enumMemberV2", unionProp: 10 },
    });
  expectBody(answer, { prop: "foo", enumProp: "enumMemberV2", unionProp: 10 });
});

scenario("Versioning_Added_v2", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/v2")
    .post({ body: { prop: "foo", enumProp: "enumMember", unionProp: "bar" } });
  expectBody(answer, { prop: "foo", enumProp: "enumMember", unionProp: "bar" });
});

scenario("Versioning_Added_InterfaceV2", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, { ...options, apiVersion: "v2" })
    .path("/interface-v2/v2")
    .post({ body: { prop: "foo", enumProp: "enumMember", unionProp: "bar" } });
  expectBody(answer, { prop: "foo", enumProp: "enumMember", unionProp: "bar" });
});
