import { expect } from "chai";
import { isMeantFor } from "./audience.ts";

const origin = "http://127.0.0.1:8080";
const origins = [origin, "https://contoso.webpubsub.azure.com"];

describe("isMeantFor", () => {
  const path = "/api/hubs/chat/connections/a%20b%2Fc";
  const accepted: readonly (readonly [string, unknown])[] = [
    ["without query", `${origin}${path}`],
    ["with query", `${origin}${path}?reason=x%2Fy&api-version=2024-12-01`],
    ["with another query", `${origin}${path}?api-version=2021-10-01`],
    ["with a trailing slash", `${origin}${path}/`],
    ["in another case", `${origin}${path}`.toUpperCase()],
    ["decoded", `${origin}/api/hubs/chat/connections/a b/c`],
    ["encoded as a whole", encodeURIComponent(`${origin}${path}`).replaceAll("%25", "%")],
    ["for the endpoint behind a proxy", `https://contoso.webpubsub.azure.com${path}`],
    ["in a list", ["https://other", `${origin}${path}`]],
  ];
  for (const [name, aud] of accepted) {
    it(`takes an audience ${name}`, () => {
      expect(isMeantFor({ aud }, { origins, path })).to.equal(true);
    });
  }

  const refused: readonly (readonly [string, unknown])[] = [
    ["another connection", `${origin}/api/hubs/chat/connections/other`],
    ["another host", `http://localhost:8080${path}`],
    ["another scheme", `https://127.0.0.1:8080${path}`],
    ["a part of the path", `${origin}/api/hubs/chat`],
    ["more than the path", `${origin}${path}/groups`],
    ["the path alone", path],
    ["nothing", ""],
    ["a number", 1],
    ["no audience", undefined],
    ["a list of other things", [1, null, {}]],
  ];
  for (const [name, aud] of refused) {
    it(`refuses ${name}`, () => {
      expect(isMeantFor({ aud }, { origins, path })).to.equal(false);
    });
  }

  it("takes a question mark that belongs to the path", () => {
    const aud = `${origin}/api/hubs/chat/users/who?`;
    expect(isMeantFor({ aud }, { origins, path: "/api/hubs/chat/users/who%3F" })).to.equal(true);
  });

  it("takes a path with a percent sign that encodes nothing", () => {
    const path = "/api/hubs/chat/users/100%";
    expect(isMeantFor({ aud: `${origin}${path}` }, { origins, path })).to.equal(true);
  });
});
