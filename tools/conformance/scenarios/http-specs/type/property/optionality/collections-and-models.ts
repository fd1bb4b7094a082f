import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/optionality";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_Optional_CollectionsByte_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/collections/bytes/all").get(), {
    property: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="],
  });
});

scenario("Type_Property_Optional_CollectionsByte_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/collections/bytes/all")
      .put({ body: { property: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="] } }),
  );
});

scenario("Type_Property_Optional_CollectionsByte_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/collections/bytes/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_CollectionsByte_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/collections/bytes/default")
      .put({ body: {} }),
  );
});

scenario("Type_Property_Optional_CollectionsModel_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/collections/model/all").get(), {
    property: [{ property: "hello" }, { property: "world" }],
  });
});

scenario("Type_Property_Optional_CollectionsModel_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/collections/model/all")
      .put({ body: { property: [{ property: "hello" }, { property: "world" }] } }),
  );
});

scenario("Type_Property_Optional_CollectionsModel_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/collections/model/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_CollectionsModel_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/collections/model/default")
      .put({ body: {} }),
  );
});

scenario("Type_Property_Optional_RequiredAndOptional_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/requiredAndOptional/all").get(), {
    optionalProperty: "hello",
    requiredProperty: 42,
  });
});

scenario("Type_Property_Optional_RequiredAndOptional_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/requiredAndOptional/all")
      .put({ body: { optionalProperty: "hello", requiredProperty: 42 } }),
  );
});

scenario("Type_Property_Optional_RequiredAndOptional_getRequiredOnly", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/requiredAndOptional/requiredOnly").get(),
    { requiredProperty: 42 },
  );
});

scenario("Type_Property_Optional_RequiredAndOptional_putRequiredOnly", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/requiredAndOptional/requiredOnly")
      .put({ body: { requiredProperty: 42 } }),
  );
});
