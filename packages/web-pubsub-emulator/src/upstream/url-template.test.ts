import { expect } from "chai";
import { parseUrlTemplate } from "./url-template.ts";

const values = { hub: "chat", event: "a.b-c" };

describe("parseUrlTemplate", () => {
  const good: readonly (readonly [string, string])[] = [
    ["http://localhost:3000/eventhandler", "http://localhost:3000/eventhandler"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["https://contoso.example/{hub}/{event}", "https://contoso.example/chat/a.b-c"],
    ["http://h/{HUB}?e={Event}&code=s", "http://h/chat?e=a.b-c&code=s"],
    ["HTTP://[::1]:80/api/{event}/{event}", "HTTP://[::1]:80/api/a.b-c/a.b-c"],
    ["http://h?{event}", "http://h?a.b-c"],
    ["http://h/%7Bevent%7D", "http://h/%7Bevent%7D"],
  ];
  for (const [text, url] of good) {
    it(text, () => {
      const parsed = parseUrlTemplate(text);
      if (parsed.kind === "invalid") throw new Error(parsed.problem);
      expect(parsed.template.expand(values)).to.equal(url);
    });
  }

  it("escapes the values", () => {
    const parsed = parseUrlTemplate("http://h/{hub}?e={event}");
    if (parsed.kind === "invalid") throw new Error(parsed.problem);
    const url = parsed.template.expand({ hub: "a[`,]", event: "x/../y?z=ü&{hub}" });
    expect(url).to.equal("http://h/a%5B%60%2C%5D?e=x%2F..%2Fy%3Fz%3D%C3%BC%26%7Bhub%7D");
  });

  const bad: readonly (readonly [string, RegExp])[] = [
    ["", /no absolute URL/],
    ["localhost:3000/eventhandler", /no absolute URL/],
    ["/eventhandler", /no absolute URL/],
    ["ftp://h/", /no absolute URL/],
    ["tunnel:///eventhandler", /needs a tunnel/],
    ["http://{hub}.example/", /its host has a parameter/],
    ["http://h:{event}/", /its host has a parameter/],
    ["http://user:pass@h/", /user name or a password/],
    ["http://h/#top", /fragment/],
    ["http://h/{user}", /the parameter \{user\}: use \{hub\} and \{event\}/],
    ["http://h/{}", /the parameter \{\}/],
    ["http://h/{event", /brace without its partner/],
    ["http://h/event}", /brace without its partner/],
    ["http://h/{@Microsoft.KeyVault(SecretUri=https://v/secrets/s)}", /Key Vault/],
    ["http://", /no valid URL/],
    ["http://h:99999/", /no valid URL/],
    ["http://a b/", /no valid URL/],
  ];
  for (const [text, problem] of bad) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      const parsed = parseUrlTemplate(text);
      if (parsed.kind === "parsed") throw new Error("It was taken.");
      expect(parsed.problem).to.match(problem);
    });
  }
});
