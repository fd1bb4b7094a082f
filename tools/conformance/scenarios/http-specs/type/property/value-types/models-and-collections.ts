import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/value-types";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_ValueTypes_Model_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/model").get(), {
    property: { property: "hello" },
  });
});

scenario("Type_Property_ValueTypes_Model_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/model")
      .put({ body: { property: { property: "hello" } } }),
  );
});

scenario("Type_Property_ValueTypes_CollectionsString_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/collections/string").get(), {
    property: ["hello", "world"],
  });
});

scenario("Type_Property_ValueTypes_CollectionsString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/collections/string")
      .put({ body: { property: ["hello", "world"] } }),
  );
});

scenario("Type_Property_ValueTypes_CollectionsInt_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/collections/int").get(), {
    property: [1, 2],
  });
});

scenario("Type_Property_ValueTypes_CollectionsInt_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/collections/int")
      .put({ body: { property: [1, 2] } }),
  );
});

scenario("Type_Property_ValueTypes_CollectionsModel_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/collections/model").get(), {
    property: [{ property: "hello" }, { property: "world" }],
  });
});

scenario("Type_Property_ValueTypes_CollectionsModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/collections/model")
      .put({ body: { property: [{ property: "hello" }, { property: "world" }] } }),
  );
});

scenario("Type_Property_ValueTypes_DictionaryString_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/dictionary/string").get(), {
    property: { k1: "hello", k2: "world" },
  });
});

scenario("Type_Property_ValueTypes_DictionaryString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/dictionary/string")
      .put({ body: { property: { k1: "hello", k2: "world" } } }),
  );
});
