import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/array";

// The spec says ±0x7FFFFFFFFFFFFFFF; JSON numbers in JavaScript are exact up to these two.
const safeIntegers = [9007199254740991, -9007199254740991];
const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Array_Int32Value_get", async (context) => {
  expectBody(await connect(context).path("/type/array/int32").get(), [1, 2]);
});

scenario("Type_Array_Int32Value_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/int32")
      .put({ body: [1, 2] }),
  );
});

scenario("Type_Array_Int64Value_get", async (context) => {
  expectBody(await connect(context).path("/type/array/int64").get(), safeIntegers);
});

scenario("Type_Array_Int64Value_put", async (context) => {
  expectNoContent(await connect(context).path("/type/array/int64").put({ body: safeIntegers }));
});

scenario("Type_Array_BooleanValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/boolean").get(), [true, false]);
});

scenario("Type_Array_BooleanValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/boolean")
      .put({ body: [true, false] }),
  );
});

scenario("Type_Array_StringValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/string").get(), ["hello", ""]);
});

scenario("Type_Array_StringValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/string")
      .put({ body: ["hello", ""] }),
  );
});

scenario("Type_Array_Float32Value_get", async (context) => {
  expectBody(await connect(context).path("/type/array/float32").get(), [43.125]);
});

scenario("Type_Array_Float32Value_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/float32")
      .put({ body: [43.125] }),
  );
});

scenario("Type_Array_DatetimeValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/datetime").get(), ["2022-08-26T18:38:00Z"]);
});

scenario("Type_Array_DatetimeValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/datetime")
      .put({ body: ["2022-08-26T18:38:00Z"] }),
  );
});

scenario("Type_Array_DurationValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/duration").get(), ["P123DT22H14M12.011S"]);
});

scenario("Type_Array_DurationValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/duration")
      .put({ body: ["P123DT22H14M12.011S"] }),
  );
});

scenario("Type_Array_UnknownValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/unknown").get(), [1, "hello", null]);
});

scenario("Type_Array_UnknownValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/unknown")
      .put({ body: [1, "hello", null] }),
  );
});

scenario("Type_Array_ModelValue_get", async (context) => {
  expectBody(await connect(context).path("/type/array/model").get(), [
    { property: "hello" },
    { property: "world" },
  ]);
});

scenario("Type_Array_ModelValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/array/model")
      .put({ body: [{ property: "hello" }, { property: "world" }] }),
  );
});
