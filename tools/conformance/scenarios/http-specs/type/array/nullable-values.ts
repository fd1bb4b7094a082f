import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/array";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Array_NullableFloatValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/nullable-float").get(), [1.25, null, 3.0]);
});

scenario("Type_Array_NullableFloatValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/nullable-float")
      .put({ body: [1.25, null, 3.0] }),
  );
});

scenario("Type_Array_NullableInt32Value_get", async (context) => {
  expectBody(await connect(context).path("/type/array/nullable-int32").get(), [1, null, 3]);
});

scenario("Type_Array_NullableInt32Value_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/nullable-int32")
      .put({ body: [1, null, 3] }),
  );
});

scenario("Type_Array_NullableBooleanValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/nullable-boolean").get(), [
    true,
    null,
    false,
  ]);
});

scenario("Type_Array_NullableBooleanValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/nullable-boolean")
      .put({ body: [true, null, false] }),
  );
});

scenario("Type_Array_NullableStringValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/nullable-string").get(), [
    "hello",
    null,
    "world",
  ]);
});

scenario("Type_Array_NullableStringValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/nullable-string")
      .put({ body: ["hello", null, "world"] }),
  );
});

scenario("Type_Array_NullableModelValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/nullable-model").get(), [
    { property: "hello" },
    null,
    { property: "world" },
  ]);
});

scenario("Type_Array_NullableModelValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/nullable-model")
      .put({ body: [{ property: "hello" }, null, { property: "world" }] }),
  );
});
