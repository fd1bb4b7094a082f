import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/additional-properties";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_AdditionalProperties_SpreadDifferentString_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordString")
      .get(),
    { id: 43.125, prop: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordString")
      .put({ body: { id: 43.125, prop: "abc" } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentFloat_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordFloat")
      .get(),
    { name: "abc", prop: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentFloat_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordFloat")
      .put({ body: { name: "abc", prop: 43.125 } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentModel_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordModel")
      .get(),
    { knownProp: "abc", prop: { state: "ok" } },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordModel")
      .put({ body: { knownProp: "abc", prop: { state: "ok" } } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentModelArray_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordModelArray")
      .get(),
    { knownProp: "abc", prop: [{ state: "ok" }, { state: "ok" }] },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadDifferentModelArray_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadDifferentRecordModelArray")
      .put({ body: { knownProp: "abc", prop: [{ state: "ok" }, { state: "ok" }] } }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadString")
      .get(),
    { id: 43.125, prop: "abc", derivedProp: "abc" },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadString")
      .put({ body: { id: 43.125, prop: "abc", derivedProp: "abc" } }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadFloat")
      .get(),
    { name: "abc", prop: 43.125, derivedProp: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadFloat")
      .put({ body: { name: "abc", prop: 43.125, derivedProp: 43.125 } }),
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_get", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadModel")
      .get(),
    { knownProp: "abc", prop: { state: "ok" }, derivedProp: { state: "ok" } },
  );
});

scenario("Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/extendsDifferentSpreadModel")
      .put({ body: { knownProp: "abc", prop: { state: "ok" }, derivedProp: { state: "ok" } } }),
  );
});

scenario(
  "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_get",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/type/property/additionalProperties/extendsDifferentSpreadModelArray")
        .get(),
      {
        knownProp: "abc",
        prop: [{ state: "ok" }, { state: "ok" }],
        derivedProp: [{ state: "ok" }, { state: "ok" }],
      },
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_put",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path("/type/property/additionalProperties/extendsDifferentSpreadModelArray")
        .put({
          body: {
            knownProp: "abc",
            prop: [{ state: "ok" }, { state: "ok" }],
            derivedProp: [{ state: "ok" }, { state: "ok" }],
          },
        }),
    );
  },
);
