import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/additional-properties";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_AdditionalProperties_ExtendsModel_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/extendsRecordModel").get(),
    { knownProp: { state: "ok" }, prop: { state: "ok" } },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordModel")
      .put({ body: { knownProp: { state: "ok" }, prop: { state: "ok" } } }),
  );
});

scenario("Type_Property_AdditionalProperties_IsModel_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordModel").get(),
    { knownProp: { state: "ok" }, prop: { state: "ok" } },
  );
});

scenario("Type_Property_AdditionalProperties_IsModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordModel")
      .put({ body: { knownProp: { state: "ok" }, prop: { state: "ok" } } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadModel_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/spreadRecordModel").get(),
    { knownProp: { state: "ok" }, prop: { state: "ok" } },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadRecordModel")
      .put({ body: { knownProp: { state: "ok" }, prop: { state: "ok" } } }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsModelArray_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordModelArray")
      .get(),
    { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsModelArray_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsRecordModelArray")
      .put({
        body: {
          knownProp: [{ state: "ok" }, { state: "ok" }],
          prop: [{ state: "ok" }, { state: "ok" }],
        },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_IsModelArray_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/isRecordModelArray").get(),
    { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] },
  );
});

scenario("Type_Property_AdditionalProperties_IsModelArray_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/isRecordModelArray")
      .put({
        body: {
          knownProp: [{ state: "ok" }, { state: "ok" }],
          prop: [{ state: "ok" }, { state: "ok" }],
        },
      }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadModelArray_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/spreadRecordModelArray").get(),
    { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadModelArray_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadRecordModelArray")
      .put({
        body: {
          knownProp: [{ state: "ok" }, { state: "ok" }],
          prop: [{ state: "ok" }, { state: "ok" }],
        },
      }),
  );
});
