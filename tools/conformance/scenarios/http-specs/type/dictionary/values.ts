import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/dictionary";

// The spec says ±0x7FFFFFFFFFFFFFFF; JSON numbers in JavaScript are exact up to these two.
const safeIntegers = { k1: 9007199254740991, k2: -9007199254740991 };
const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Dictionary_Int32Value_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/int32").get(), { k1: 1, k2: 2 });
});

scenario("Type_Dictionary_Int32Value_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/int32")
      .put({ body: { k1: 1, k2: 2 } }),
  );
});

scenario("Type_Dictionary_Int64Value_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/int64").get(), safeIntegers);
});

scenario("Type_Dictionary_Int64Value_put", async (context) => {
  expectNoContent(
    await connect(context).path("/type/dictionary/int64").put({ body: safeIntegers }),
  );
});

scenario("Type_Dictionary_BooleanValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/boolean").get(), {
    k1: true,
    k2: false,
  });
});

scenario("Type_Dictionary_BooleanValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/boolean")
      .put({ body: { k1: true, k2: false } }),
  );
});

scenario("Type_Dictionary_StringValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/string").get(), { k1: "hello", k2: "" });
});

scenario("Type_Dictionary_StringValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/string")
      .put({ body: { k1: "hello", k2: "" } }),
  );
});

scenario("Type_Dictionary_Float32Value_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/float32").get(), { k1: 43.125 });
});

scenario("Type_Dictionary_Float32Value_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/float32")
      .put({ body: { k1: 43.125 } }),
  );
});

scenario("Type_Dictionary_DatetimeValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/datetime").get(), {
    k1: "2022-08-26T18:38:00Z",
  });
});

scenario("Type_Dictionary_DatetimeValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/datetime")
      .put({ body: { k1: "2022-08-26T18:38:00Z" } }),
  );
});

scenario("Type_Dictionary_DurationValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/duration").get(), {
    k1: "P123DT22H14M12.011S",
  });
});

scenario("Type_Dictionary_DurationValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/duration")
      .put({ body: { k1: "P123DT22H14M12.011S" } }),
  );
});

scenario("Type_Dictionary_UnknownValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/unknown").get(), {
    k1: 1,
    k2: "hello",
    k3: null,
  });
});

scenario("Type_Dictionary_UnknownValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/unknown")
      .put({ body: { k1: 1, k2: "hello", k3: null } }),
  );
});

scenario("Type_Dictionary_NullableFloatValue_get", async (context) => {
  expectBody(await connect(context).path("/type/dictionary/nullable-float").get(), {
    k1: 1.25,
    k2: 0.5,
    k3: null,
  });
});

scenario("Type_Dictionary_NullableFloatValue_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/dictionary/nullable-float")
      .put({ body: { k1: 1.25, k2: 0.5, k3: null } }),
  );
});
