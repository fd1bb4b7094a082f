import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/enum/fixed";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Enum_Fixed_String_getKnownValue", async (context) => {
  expectBody(await connect(context).path("/type/enum/fixed/string/known-value").get(), "Monday");
});

scenario("Type_Enum_Fixed_String_putKnownValue", async (context) => {
  const route = connect(context).path("/type/enum/fixed/string/known-value");
  expectNoContent(await route.put({ contentType: "application/json", body: "Monday" }));
});
