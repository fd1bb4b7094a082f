import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/additional-properties";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_AdditionalProperties_ExtendsString_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/extendsRecordString").get(),
    { name: "ExtendsStringAdditionalProperties", prop: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordString")
      .put({ body: { name: "ExtendsStringAdditionalProperties", prop: "abc" } }),
  );
});

scenario("Type_Property_AdditionalProperties_IsString_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordstring").get(),
    { name: "IsStringAdditionalProperties", prop: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_IsString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordstring")
      .put({ body: { name: "IsStringAdditionalProperties", prop: "abc" } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadString_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/spreadRecordString").get(),
    { name: "SpreadSpringRecord", prop: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadRecordString")
      .put({ body: { name: "SpreadSpringRecord", prop: "abc" } }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsFloat_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/extendsRecordFloat").get(),
    { id: 43.125, prop: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsFloat_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordFloat")
      .put({ body: { id: 43.125, prop: 43.125 } }),
  );
});

scenario("Type_Property_AdditionalProperties_IsFloat_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordFloat").get(),
    { id: 43.125, prop: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_IsFloat_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordFloat")
      .put({ body: { id: 43.125, prop: 43.125 } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadFloat_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/spreadRecordFloat").get(),
    { id: 43.125, prop: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadFloat_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadRecordFloat")
      .put({ body: { id: 43.125, prop: 43.125 } }),
  );
});
