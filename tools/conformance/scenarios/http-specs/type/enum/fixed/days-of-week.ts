import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  type DaysOfWeekEnum,
} from "#clients/http-specs/type/enum/fixed";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Enum_Fixed_String_getKnownValue", async (context) => {
  expectBody(await connect(context).path("/type/enum/fixed/string/known-value").get(), "Monday");
});

scenario("Type_Enum_Fixed_String_putKnownValue", async (context) => {
  const route = connect(context).path("/type/enum/fixed/string/known-value");
  expectNoContent(await route.put({ contentType: "application/json", body: "Monday" }));
});

scenario("Type_Enum_Fixed_String_putUnknownValue", async (context) => {
  const route = connect(context).path("/type/enum/fixed/string/unknown-value");
  // The type refuses "Weekend" where it is written; what was read at run time still goes through,
  // and it is the service that refuses it.
  const read: DaysOfWeekEnum = JSON.parse('"Weekend"');
  const response = await route.put({ contentType: "application/json", body: read });
  expect(isUnexpected(response)).to.equal(true);
  expect(response.status).to.equal("500");
});
