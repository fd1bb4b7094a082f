import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/additional-properties";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_AdditionalProperties_ExtendsUnknown_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/extendsRecordUnknown").get(),
    { name: "ExtendsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsUnknown_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordUnknown")
      .put({
        body: { name: "ExtendsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsUnknownDerived_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordUnknownDerived")
      .get(),
    {
      name: "ExtendsUnknownAdditionalProperties",
      index: 314,
      age: 2.71875,
      prop1: 32,
      prop2: true,
      prop3: "abc",
    },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsUnknownDerived_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordUnknownDerived")
      .put({
        body: {
          name: "ExtendsUnknownAdditionalProperties",
          index: 314,
          age: 2.71875,
          prop1: 32,
          prop2: true,
          prop3: "abc",
        },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsUnknownDiscriminated")
      .get(),
    {
      kind: "derived",
      name: "Derived",
      index: 314,
      age: 2.71875,
      prop1: 32,
      prop2: true,
      prop3: "abc",
    },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsUnknownDiscriminated")
      .put({
        body: {
          kind: "derived",
          name: "Derived",
          index: 314,
          age: 2.71875,
          prop1: 32,
          prop2: true,
          prop3: "abc",
        },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknown_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordUnknown").get(),
    { name: "IsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknown_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordUnknown")
      .put({
        body: { name: "IsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknownDerived_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordUnknownDerived").get(),
    {
      name: "IsUnknownAdditionalProperties",
      index: 314,
      age: 2.71875,
      prop1: 32,
      prop2: true,
      prop3: "abc",
    },
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknownDerived_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordUnknownDerived")
      .put({
        body: {
          name: "IsUnknownAdditionalProperties",
          index: 314,
          age: 2.71875,
          prop1: 32,
          prop2: true,
          prop3: "abc",
        },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknownDiscriminated_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isUnknownDiscriminated").get(),
    {
      kind: "derived",
      name: "Derived",
      index: 314,
      age: 2.71875,
      prop1: 32,
      prop2: true,
      prop3: "abc",
    },
  );
});

scenario("Type_Property_AdditionalProperties_IsUnknownDiscriminated_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isUnknownDiscriminated")
      .put({
        body: {
          kind: "derived",
          name: "Derived",
          index: 314,
          age: 2.71875,
          prop1: 32,
          prop2: true,
          prop3: "abc",
        },
      }),
  );
});
