import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/value-types";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_ValueTypes_UnknownString_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/unknown/string").get(), {
    property: "hello",
  });
});

scenario("Type_Property_ValueTypes_UnknownString_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/unknown/string")
      .put({ body: { property: "hello" } }),
  );
});

scenario("Type_Property_ValueTypes_UnknownInt_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/unknown/int").get(), {
    property: 42,
  });
});

scenario("Type_Property_ValueTypes_UnknownInt_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/unknown/int")
      .put({ body: { property: 42 } }),
  );
});

scenario("Type_Property_ValueTypes_UnknownDict_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/unknown/dict").get(), {
    property: { k1: "hello", k2: 42 },
  });
});

scenario("Type_Property_ValueTypes_UnknownDict_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/unknown/dict")
      .put({ body: { property: { k1: "hello", k2: 42 } } }),
  );
});

scenario("Type_Property_ValueTypes_UnknownArray_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/unknown/array").get(), {
    property: ["hello", "world"],
  });
});

scenario("Type_Property_ValueTypes_UnknownArray_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/unknown/array")
      .put({ body: { property: ["hello", "world"] } }),
  );
});
