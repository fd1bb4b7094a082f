import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  type Resource,
  type ResourcePatchResourceMergeAndPatch,
} from "#clients/http-specs/payload/json-merge-patch";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/merge-patch+json";
const inner = { name: "InnerMadge", description: "innerDesc" };

scenario("Payload_JsonMergePatch_createResource", async (context) => {
  const body: Resource = {
    name: "Madge",
    description: "desc",
    map: { key: inner },
    array: [inner],
    intValue: 1,
    floatValue: 1.25,
    innerModel: inner,
    intArray: [1, 2, 3],
  };
  expectBody(await connect(context).path("/json-merge-patch/create/resource").put({ body }), {
    name: "Madge",
    description: "desc",
    map: { key: { name: "InnerMadge", description: "innerDesc" } },
    array: [{ name: "InnerMadge", description: "innerDesc" }],
    intValue: 1,
    floatValue: 1.25,
    innerModel: { name: "InnerMadge", description: "innerDesc" },
    intArray: [1, 2, 3],
  });
});

const patch: ResourcePatchResourceMergeAndPatch = {
  description: null,
  map: { key: { description: null }, key2: null },
  array: null,
  intValue: null,
  floatValue: null,
  innerModel: null,
  intArray: null,
};
const patched = { name: "Madge", map: { key: { name: "InnerMadge" } } };

scenario("Payload_JsonMergePatch_updateResource", async (context) => {
  const client = connect(context).path("/json-merge-patch/update/resource");
  expectBody(await client.patch({ contentType, body: patch }), patched);
});

scenario("Payload_JsonMergePatch_updateOptionalResource", async (context) => {
  const client = connect(context).path("/json-merge-patch/update/resource/optional");
  expectBody(await client.patch({ contentType, body: patch }), patched);
});
