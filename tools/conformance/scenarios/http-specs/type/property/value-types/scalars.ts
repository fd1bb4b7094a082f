import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/value-types";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_ValueTypes_Boolean_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/boolean").get(), {
    property: true,
  });
});

scenario("Type_Property_ValueTypes_Boolean_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/boolean")
      .put({ body: { property: true } }),
  );
});

scenario("Type_Property_ValueTypes_String_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/string").get(), {
    property: "hello",
  });
});

scenario("Type_Property_ValueTypes_String_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/string")
      .put({ body: { property: "hello" } }),
  );
});

scenario("Type_Property_ValueTypes_Bytes_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/bytes").get(), {
    property: "aGVsbG8sIHdvcmxkIQ==",
  });
});

scenario("Type_Property_ValueTypes_Bytes_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/bytes")
      .put({ body: { property: "aGVsbG8sIHdvcmxkIQ==" } }),
  );
});

scenario("Type_Property_ValueTypes_Int_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/int").get(), { property: 42 });
});

scenario("Type_Property_ValueTypes_Int_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/int")
      .put({ body: { property: 42 } }),
  );
});

scenario("Type_Property_ValueTypes_Float_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/float").get(), {
    property: 43.125,
  });
});

scenario("Type_Property_ValueTypes_Float_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/float")
      .put({ body: { property: 43.125 } }),
  );
});

scenario("Type_Property_ValueTypes_Decimal_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/decimal").get(), {
    property: 0.33333,
  });
});

scenario("Type_Property_ValueTypes_Decimal_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/decimal")
      .put({ body: { property: 0.33333 } }),
  );
});

scenario("Type_Property_ValueTypes_Decimal128_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/decimal128").get(), {
    property: 0.33333,
  });
});

scenario("Type_Property_ValueTypes_Decimal128_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/decimal128")
      .put({ body: { property: 0.33333 } }),
  );
});

scenario("Type_Property_ValueTypes_Datetime_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/datetime").get(), {
    property: "2022-08-26T18:38:00Z",
  });
});

scenario("Type_Property_ValueTypes_Datetime_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/datetime")
      .put({ body: { property: "2022-08-26T18:38:00Z" } }),
  );
});

scenario("Type_Property_ValueTypes_Duration_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/duration").get(), {
    property: "P123DT22H14M12.011S",
  });
});

scenario("Type_Property_ValueTypes_Duration_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/value-types/duration")
      .put({ body: { property: "P123DT22H14M12.011S" } }),
  );
});

// A property that can have no value is in neither direction.
scenario("Type_Property_ValueTypes_Never_get", async (context) => {
  expectBody(await connect(context).path("/type/property/value-types/never").get(), {});
});

scenario("Type_Property_ValueTypes_Never_put", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/value-types/never").put({ body: {} }),
  );
});
