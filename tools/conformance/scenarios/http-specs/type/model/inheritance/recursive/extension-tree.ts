import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/inheritance/recursive";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Inheritance_Recursive_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/recursive")
      .put({
        body: { level: 0, extension: [{ level: 1, extension: [{ level: 2 }] }, { level: 1 }] },
      }),
  );
});

scenario("Type_Model_Inheritance_Recursive_get", async (context) => {
  expectBody(await connect(context).path("/type/model/inheritance/recursive").get(), {
    level: 0,
    extension: [{ level: 1, extension: [{ level: 2 }] }, { level: 1 }],
  });
});
