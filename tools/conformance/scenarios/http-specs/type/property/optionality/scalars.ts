import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/optionality";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_Optional_String_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/string/all").get(), {
    property: "hello",
  });
});

scenario("Type_Property_Optional_String_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/string/all")
      .put({ body: { property: "hello" } }),
  );
});

scenario("Type_Property_Optional_String_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/string/default").get(), {});
});

scenario("Type_Property_Optional_String_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/string/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_Bytes_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/bytes/all").get(), {
    property: "aGVsbG8sIHdvcmxkIQ==",
  });
});

scenario("Type_Property_Optional_Bytes_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/bytes/all")
      .put({ body: { property: "aGVsbG8sIHdvcmxkIQ==" } }),
  );
});

scenario("Type_Property_Optional_Bytes_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/bytes/default").get(), {});
});

scenario("Type_Property_Optional_Bytes_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/bytes/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_Datetime_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/datetime/all").get(), {
    property: "2022-08-26T18:38:00Z",
  });
});

scenario("Type_Property_Optional_Datetime_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/datetime/all")
      .put({ body: { property: "2022-08-26T18:38:00Z" } }),
  );
});

scenario("Type_Property_Optional_Datetime_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/datetime/default").get(), {});
});

scenario("Type_Property_Optional_Datetime_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/datetime/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_Duration_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/duration/all").get(), {
    property: "P123DT22H14M12.011S",
  });
});

scenario("Type_Property_Optional_Duration_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/duration/all")
      .put({ body: { property: "P123DT22H14M12.011S" } }),
  );
});

scenario("Type_Property_Optional_Duration_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/duration/default").get(), {});
});

scenario("Type_Property_Optional_Duration_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/duration/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_PlainDate_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/plainDate/all").get(), {
    property: "2022-12-12",
  });
});

scenario("Type_Property_Optional_PlainDate_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/plainDate/all")
      .put({ body: { property: "2022-12-12" } }),
  );
});

scenario("Type_Property_Optional_PlainDate_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/plainDate/default").get(), {});
});

scenario("Type_Property_Optional_PlainDate_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/plainDate/default").put({ body: {} }),
  );
});

scenario("Type_Property_Optional_PlainTime_getAll", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/plainTime/all").get(), {
    property: "13:06:12",
  });
});

scenario("Type_Property_Optional_PlainTime_putAll", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/optional/plainTime/all")
      .put({ body: { property: "13:06:12" } }),
  );
});

scenario("Type_Property_Optional_PlainTime_getDefault", async (context) => {
  expectBody(await connect(context).path("/type/property/optional/plainTime/default").get(), {});
});

scenario("Type_Property_Optional_PlainTime_putDefault", async (context) => {
  expectNoContent(
    await connect(context).path("/type/property/optional/plainTime/default").put({ body: {} }),
  );
});
