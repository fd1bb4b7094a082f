import { expectNoContent } from "#expectations";
import { expect } from "chai";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/special-headers/repeatability";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("SpecialHeaders_Repeatability_immediateSuccess", async (context) => {
  const response = await connect(context)
    .path("/special-headers/repeatability/immediateSuccess")
    .post({
      headers: {
        "Repeatability-Request-ID": "2378d9bc-1726-11ee-be56-0242ac120002",
        "Repeatability-First-Sent": "Tue, 15 Nov 2022 12:45:26 GMT",
      },
    });
  expectNoContent(response);
  expect(response.headers["repeatability-result"]).to.equal("accepted");
});
