import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/nullable";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_Nullable_String_getNonNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/string/non-null").get(), {
    requiredProperty: "foo",
    nullableProperty: "hello",
  });
});

scenario("Type_Property_Nullable_String_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/string/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: "hello" },
      }),
  );
});

scenario("Type_Property_Nullable_String_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/string/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_String_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/string/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});

scenario("Type_Property_Nullable_Bytes_getNonNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/bytes/non-null").get(), {
    requiredProperty: "foo",
    nullableProperty: "aGVsbG8sIHdvcmxkIQ==",
  });
});

scenario("Type_Property_Nullable_Bytes_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/bytes/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: "aGVsbG8sIHdvcmxkIQ==" },
      }),
  );
});

scenario("Type_Property_Nullable_Bytes_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/bytes/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_Bytes_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/bytes/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});

scenario("Type_Property_Nullable_Datetime_getNonNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/datetime/non-null").get(), {
    requiredProperty: "foo",
    nullableProperty: "2022-08-26T18:38:00Z",
  });
});

scenario("Type_Property_Nullable_Datetime_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/datetime/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: "2022-08-26T18:38:00Z" },
      }),
  );
});

scenario("Type_Property_Nullable_Datetime_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/datetime/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_Datetime_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/datetime/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});

scenario("Type_Property_Nullable_Duration_getNonNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/duration/non-null").get(), {
    requiredProperty: "foo",
    nullableProperty: "P123DT22H14M12.011S",
  });
});

scenario("Type_Property_Nullable_Duration_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/duration/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: "P123DT22H14M12.011S" },
      }),
  );
});

scenario("Type_Property_Nullable_Duration_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/duration/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_Duration_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/duration/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});
