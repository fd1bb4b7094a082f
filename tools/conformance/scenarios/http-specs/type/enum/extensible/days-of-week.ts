import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  KnownDaysOfWeekExtensibleEnum,
} from "#clients/http-specs/type/enum/extensible";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Enum_Extensible_String_getKnownValue", async (context) => {
  expectBody(
    await connect(context).path("/type/enum/extensible/string/known-value").get(),
    KnownDaysOfWeekExtensibleEnum.Monday,
  );
});

scenario("Type_Enum_Extensible_String_putKnownValue", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/enum/extensible/string/known-value")
      .put({ contentType: "application/json", body: KnownDaysOfWeekExtensibleEnum.Monday }),
  );
});

scenario("Type_Enum_Extensible_String_getUnknownValue", async (context) => {
  expectBody(
    await connect(context).path("/type/enum/extensible/string/unknown-value").get(),
    "Weekend",
  );
});

scenario("Type_Enum_Extensible_String_putUnknownValue", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/enum/extensible/string/unknown-value")
      .put({ contentType: "application/json", body: "Weekend" }),
  );
});
