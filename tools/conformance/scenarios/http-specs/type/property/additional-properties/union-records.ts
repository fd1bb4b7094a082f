import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/additional-properties";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_AdditionalProperties_MultipleSpread_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/multipleSpreadRecord").get(),
    { flag: true, prop1: "abc", prop2: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_MultipleSpread_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/multipleSpreadRecord")
      .put({ body: { flag: true, prop1: "abc", prop2: 43.125 } }),
  );
});

scenario("Type_Property_AdditionalProperties_SpreadRecordUnion_get", async (context) => {
  expectBody(
    await connect(context).path("/type/property/additionalProperties/spreadRecordUnion").get(),
    { flag: true, prop1: "abc", prop2: 43.125 },
  );
});

scenario("Type_Property_AdditionalProperties_SpreadRecordUnion_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/additionalProperties/spreadRecordUnion")
      .put({ body: { flag: true, prop1: "abc", prop2: 43.125 } }),
  );
});

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_get",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion")
        .get(),
      {
        name: "abc",
        prop1: { kind: "kind0", fooProp: "abc" },
        prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
      },
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_put",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion")
        .put({
          body: {
            name: "abc",
            prop1: { kind: "kind0", fooProp: "abc" },
            prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
          },
        }),
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion2")
        .get(),
      {
        name: "abc",
        prop1: { kind: "kind1", start: "2021-01-01T00:00:00Z" },
        prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
      },
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion2")
        .put({
          body: {
            name: "abc",
            prop1: { kind: "kind1", start: "2021-01-01T00:00:00Z" },
            prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
          },
        }),
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_get",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion3")
        .get(),
      {
        name: "abc",
        prop1: [
          { kind: "kind1", start: "2021-01-01T00:00:00Z" },
          { kind: "kind1", start: "2021-01-01T00:00:00Z" },
        ],
        prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
      },
    );
  },
);

scenario(
  "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_put",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path("/type/property/additionalProperties/spreadRecordNonDiscriminatedUnion3")
        .put({
          body: {
            name: "abc",
            prop1: [
              { kind: "kind1", start: "2021-01-01T00:00:00Z" },
              { kind: "kind1", start: "2021-01-01T00:00:00Z" },
            ],
            prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
          },
        }),
    );
  },
);
