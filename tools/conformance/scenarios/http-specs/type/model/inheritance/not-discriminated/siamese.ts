import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/inheritance/not-discriminated";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Inheritance_NotDiscriminated_postValid", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/not-discriminated/valid")
      .post({ body: { name: "abc", age: 32, smart: true } }),
  );
});

scenario("Type_Model_Inheritance_NotDiscriminated_getValid", async (context) => {
  expectBody(await connect(context).path("/type/model/inheritance/not-discriminated/valid").get(), {
    name: "abc",
    age: 32,
    smart: true,
  });
});

scenario("Type_Model_Inheritance_NotDiscriminated_putValid", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/inheritance/not-discriminated/valid")
      .put({ body: { name: "abc", age: 32, smart: true } }),
    { name: "abc", age: 32, smart: true },
  );
});
