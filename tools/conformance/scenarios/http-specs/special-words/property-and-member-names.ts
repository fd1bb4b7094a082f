import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/special-words";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("SpecialWords_ModelProperties_sameAsModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-words/model-properties/same-as-model")
      .post({ body: { SameAsModel: "ok" } }),
  );
});

scenario("SpecialWords_ModelProperties_dictMethods", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-words/model-properties/dict-methods")
      .post({
        body: {
          keys: "ok",
          items: "ok",
          values: "ok",
          popitem: "ok",
          clear: "ok",
          update: "ok",
          setdefault: "ok",
          pop: "ok",
          get: "ok",
          copy: "ok",
        },
      }),
  );
});

scenario("SpecialWords_ModelProperties_withList", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-words/model-properties/list")
      .post({ body: { list: "ok" } }),
  );
});

scenario("SpecialWords_ReservedOperationBodyParams_withItems", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/special-words/operations/body-param-reserved")
      .post({ body: { items: ["item"] } }),
  );
});

scenario("SpecialWords_ExtensibleStrings_putExtensibleStringValue", async (context) => {
  expectBody(
    await connect(context)
      .path("/special-words/extensible-strings/string")
      .put({ contentType: "application/json", body: "class" }),
    "class",
  );
});
