import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/value-types";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_ValueTypes_Enum_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/enum").get(), {
    property: "ValueOne",
  });
});

scenario("Type_Property_ValueTypes_Enum_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/enum")
      .put({ body: { property: "ValueOne" } }),
  );
});

scenario("Type_Property_ValueTypes_ExtensibleEnum_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/extensible-enum").get(), {
    property: "UnknownValue",
  });
});

scenario("Type_Property_ValueTypes_ExtensibleEnum_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/extensible-enum")
      .put({ body: { property: "UnknownValue" } }),
  );
});

scenario("Type_Property_ValueTypes_UnionEnumValue_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/union-enum-value").get(), {
    property: "value2",
  });
});

scenario("Type_Property_ValueTypes_UnionEnumValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/union-enum-value")
      .put({ body: { property: "value2" } }),
  );
});

scenario("Type_Property_ValueTypes_StringLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/string/literal").get(), {
    property: "hello",
  });
});

scenario("Type_Property_ValueTypes_StringLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/string/literal")
      .put({ body: { property: "hello" } }),
  );
});

scenario("Type_Property_ValueTypes_IntLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/int/literal").get(), {
    property: 42,
  });
});

scenario("Type_Property_ValueTypes_IntLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/int/literal")
      .put({ body: { property: 42 } }),
  );
});

scenario("Type_Property_ValueTypes_FloatLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/float/literal").get(), {
    property: 43.125,
  });
});

scenario("Type_Property_ValueTypes_FloatLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/float/literal")
      .put({ body: { property: 43.125 } }),
  );
});

scenario("Type_Property_ValueTypes_BooleanLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/boolean/literal").get(), {
    property: true,
  });
});

scenario("Type_Property_ValueTypes_BooleanLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/boolean/literal")
      .put({ body: { property: true } }),
  );
});

scenario("Type_Property_ValueTypes_UnionStringLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/union/string/literal").get(), {
    property: "world",
  });
});

scenario("Type_Property_ValueTypes_UnionStringLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/union/string/literal")
      .put({ body: { property: "world" } }),
  );
});

scenario("Type_Property_ValueTypes_UnionIntLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/union/int/literal").get(), {
    property: 42,
  });
});

scenario("Type_Property_ValueTypes_UnionIntLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/union/int/literal")
      .put({ body: { property: 42 } }),
  );
});

scenario("Type_Property_ValueTypes_UnionFloatLiteral_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/union/float/literal").get(), {
    property: 46.875,
  });
});

scenario("Type_Property_ValueTypes_UnionFloatLiteral_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/union/float/literal")
      .put({ body: { property: 46.875 } }),
  );
});
