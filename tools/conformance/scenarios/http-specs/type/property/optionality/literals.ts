import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/optionality";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_Optional_StringLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/string/literal/all").get(), {
    property: "hello",
  });
});

scenario("Type_Property_Optional_StringLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/string/literal/all")
      .put({ body: { property: "hello" } }),
  );
});

scenario("Type_Property_Optional_StringLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/string/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_StringLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/string/literal/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_IntLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/int/literal/all").get(), {
    property: 1,
  });
});

scenario("Type_Property_Optional_IntLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/int/literal/all")
      .put({ body: { property: 1 } }),
  );
});

scenario("Type_Property_Optional_IntLiteral_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/int/literal/default").get(), {});
});

scenario("Type_Property_Optional_IntLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/int/literal/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_FloatLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/float/literal/all").get(), {
    property: 1.25,
  });
});

scenario("Type_Property_Optional_FloatLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/float/literal/all")
      .put({ body: { property: 1.25 } }),
  );
});

scenario("Type_Property_Optional_FloatLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/float/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_FloatLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/float/literal/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_BooleanLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/boolean/literal/all").get(), {
    property: true,
  });
});

scenario("Type_Property_Optional_BooleanLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/boolean/literal/all")
      .put({ body: { property: true } }),
  );
});

scenario("Type_Property_Optional_BooleanLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/boolean/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_BooleanLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/boolean/literal/default")
      .put({ body: {} }),
  );
});

scenario("Type_Property_Optional_UnionStringLiteral_getAll", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/union/string/literal/all").get(),
    { property: "world" },
  );
});

scenario("Type_Property_Optional_UnionStringLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/string/literal/all")
      .put({ body: { property: "world" } }),
  );
});

scenario("Type_Property_Optional_UnionStringLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/union/string/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_UnionStringLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/string/literal/default")
      .put({ body: {} }),
  );
});

scenario("Type_Property_Optional_UnionIntLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/union/int/literal/all").get(), {
    property: 2,
  });
});

scenario("Type_Property_Optional_UnionIntLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/int/literal/all")
      .put({ body: { property: 2 } }),
  );
});

scenario("Type_Property_Optional_UnionIntLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/union/int/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_UnionIntLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/int/literal/default")
      .put({ body: {} }),
  );
});

scenario("Type_Property_Optional_UnionFloatLiteral_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/union/float/literal/all").get(), {
    property: 2.375,
  });
});

scenario("Type_Property_Optional_UnionFloatLiteral_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/float/literal/all")
      .put({ body: { property: 2.375 } }),
  );
});

scenario("Type_Property_Optional_UnionFloatLiteral_getDefault", async (context) => {
  expectBody(
    await connect(context).path("/type/property/optional/union/float/literal/default").get(),
    {},
  );
});

scenario("Type_Property_Optional_UnionFloatLiteral_putDefault", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/union/float/literal/default")
      .put({ body: {} }),
  );
});
