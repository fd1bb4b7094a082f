import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/property/nullable";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Property_Nullable_CollectionsByte_getNonNull", async (context) => {
  expectBody(
    await connect(context).path("/type/property/nullable/collections/bytes/non-null").get(),
    { requiredProperty: "foo", nullableProperty: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="] },
  );
});

scenario("Type_Property_Nullable_CollectionsByte_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/bytes/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: {
          requiredProperty: "foo",
          nullableProperty: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="],
        },
      }),
  );
});

scenario("Type_Property_Nullable_CollectionsByte_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/collections/bytes/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_CollectionsByte_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/bytes/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});

scenario("Type_Property_Nullable_CollectionsModel_getNonNull", async (context) => {
  expectBody(
    await connect(context).path("/type/property/nullable/collections/model/non-null").get(),
    { requiredProperty: "foo", nullableProperty: [{ property: "hello" }, { property: "world" }] },
  );
});

scenario("Type_Property_Nullable_CollectionsModel_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/model/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: {
          requiredProperty: "foo",
          nullableProperty: [{ property: "hello" }, { property: "world" }],
        },
      }),
  );
});

scenario("Type_Property_Nullable_CollectionsModel_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/collections/model/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_CollectionsModel_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/model/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});

scenario("Type_Property_Nullable_CollectionsString_getNonNull", async (context) => {
  expectBody(
    await connect(context).path("/type/property/nullable/collections/string/non-null").get(),
    { requiredProperty: "foo", nullableProperty: ["hello", "world"] },
  );
});

scenario("Type_Property_Nullable_CollectionsString_patchNonNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/string/non-null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: ["hello", "world"] },
      }),
  );
});

scenario("Type_Property_Nullable_CollectionsString_getNull", async (context) => {
  expectBody(await connect(context).path("/type/property/nullable/collections/string/null").get(), {
    requiredProperty: "foo",
    nullableProperty: null,
  });
});

scenario("Type_Property_Nullable_CollectionsString_patchNull", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/property/nullable/collections/string/null")
      .patch({
        contentType: "application/merge-patch+json",
        body: { requiredProperty: "foo", nullableProperty: null },
      }),
  );
});
