import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/dictionary";

const nested = {
  k1: { property: "hello", children: {} },
  k2: { property: "world", children: { "k2.1": { property: "inner world" } } },
};
const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Dictionary_ModelValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/model").get(), {
    k1: { property: "hello" },
    k2: { property: "world" },
  });
});

scenario("Type_Dictionary_ModelValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/model")
      .put({ body: { k1: { property: "hello" }, k2: { property: "world" } } }),
  );
});

scenario("Type_Dictionary_RecursiveModelValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/model/recursive").get(), nested);
});

scenario("Type_Dictionary_RecursiveModelValue_put", async (context) => {
  expectNoContent(
    await connect(context).path("/type/dictionary/model/recursive").put({ body: nested }),
  );
});
