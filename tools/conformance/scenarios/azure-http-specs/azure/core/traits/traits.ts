import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/azure-http-specs/azure/core/traits";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_Core_Traits_smokeTest", async (context) => {
  const response = await connect(context)
    .path("/azure/core/traits/user/{id}", 1)
    .get({
      headers: {
        foo: "123",
        "If-Match": '"valid"',
        "If-None-Match": '"invalid"',
        "If-Unmodified-Since": "Fri, 26 Aug 2022 14:38:00 GMT",
        "If-Modified-Since": "Thu, 26 Aug 2021 14:38:00 GMT",
      },
    });
  expectAnswer(response, "200", { id: 1, name: "Madge" });
  if (isUnexpected(response)) throw new Error("expected a user");
  const { bar, etag }: { bar: string; etag?: string } = response.headers;
  expect(bar).to.equal("456");
  expect(etag).to.equal("11bdc430-65e8-45ad-81d9-8ffa60d55b59");
  // The caller gives no id: a policy sends one, and the service answers with the same.
  const sent = response.request.headers.get("x-ms-client-request-id");
  expect(sent).to.match(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(response.headers["x-ms-client-request-id"]).to.equal(sent);
});

scenario("Azure_Core_Traits_repeatableAction", async (context) => {
  const response = await connect(context)
    .path("/azure/core/traits/user/{id}:repeatableAction", 1)
    .post({
      headers: {
        "Repeatability-Request-ID": "86aede1f-96fa-4e7f-b1e1-bf8a947cb804",
        "Repeatability-First-Sent": "Mon, 27 Nov 2023 11:58:00 GMT",
      },
      body: { userActionValue: "test" },
    });
  expectAnswer(response, "200", { userActionResult: "test" });
  if (isUnexpected(response)) throw new Error("expected the result of the action");
  const result: "accepted" | "rejected" | undefined = response.headers["repeatability-result"];
  expect(result).to.equal("accepted");
});
