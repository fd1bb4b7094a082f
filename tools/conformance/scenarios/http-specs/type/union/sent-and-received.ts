import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/union";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Union_StringsOnly_get", async (context) => {
  expectBody(await connect(context).path("/type/union/strings-only").get(), { prop: "b" });
});

scenario("Type_Union_StringsOnly_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/strings-only")
      .post({ body: { prop: "b" } }),
  );
});

scenario("Type_Union_StringExtensible_get", async (context) => {
  expectBody(await connect(context).path("/type/union/string-extensible").get(), {
    prop: "custom",
  });
});

scenario("Type_Union_StringExtensible_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/string-extensible")
      .post({ body: { prop: "custom" } }),
  );
});

scenario("Type_Union_StringExtensibleNamed_get", async (context) => {
  expectBody(await connect(context).path("/type/union/string-extensible-named").get(), {
    prop: "custom",
  });
});

scenario("Type_Union_StringExtensibleNamed_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/string-extensible-named")
      .post({ body: { prop: "custom" } }),
  );
});

scenario("Type_Union_IntsOnly_get", async (context) => {
  expectBody(await connect(context).path("/type/union/ints-only").get(), { prop: 2 });
});

scenario("Type_Union_IntsOnly_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/ints-only")
      .post({ body: { prop: 2 } }),
  );
});

scenario("Type_Union_FloatsOnly_get", async (context) => {
  expectBody(await connect(context).path("/type/union/floats-only").get(), { prop: 2.2 });
});

scenario("Type_Union_FloatsOnly_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/floats-only")
      .post({ body: { prop: 2.2 } }),
  );
});

scenario("Type_Union_ModelsOnly_get", async (context) => {
  expectBody(await connect(context).path("/type/union/models-only").get(), {
    prop: { name: "test" },
  });
});

scenario("Type_Union_ModelsOnly_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/models-only")
      .post({ body: { prop: { name: "test" } } }),
  );
});

scenario("Type_Union_EnumsOnly_get", async (context) => {
  expectBody(await connect(context).path("/type/union/enums-only").get(), {
    prop: { lr: "right", ud: "up" },
  });
});

scenario("Type_Union_EnumsOnly_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/enums-only")
      .post({ body: { prop: { lr: "right", ud: "up" } } }),
  );
});

scenario("Type_Union_StringAndArray_get", async (context) => {
  expectBody(await connect(context).path("/type/union/string-and-array").get(), {
    prop: { string: "test", array: ["test1", "test2"] },
  });
});

scenario("Type_Union_StringAndArray_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/string-and-array")
      .post({ body: { prop: { string: "test", array: ["test1", "test2"] } } }),
  );
});

scenario("Type_Union_MixedLiterals_get", async (context) => {
  expectBody(await connect(context).path("/type/union/mixed-literals").get(), {
    prop: { stringLiteral: "a", intLiteral: 2, floatLiteral: 3.3, booleanLiteral: true },
  });
});

scenario("Type_Union_MixedLiterals_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/mixed-literals")
      .post({
        body: {
          prop: { stringLiteral: "a", intLiteral: 2, floatLiteral: 3.3, booleanLiteral: true },
        },
      }),
  );
});

scenario("Type_Union_MixedTypes_get", async (context) => {
  expectBody(await connect(context).path("/type/union/mixed-types").get(), {
    prop: {
      model: { name: "test" },
      literal: "a",
      int: 2,
      boolean: true,
      array: [{ name: "test" }, "a", 2, true],
    },
  });
});

scenario("Type_Union_MixedTypes_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/union/mixed-types")
      .post({
        body: {
          prop: {
            model: { name: "test" },
            literal: "a",
            int: 2,
            boolean: true,
            array: [{ name: "test" }, "a", 2, true],
          },
        },
      }),
  );
});
