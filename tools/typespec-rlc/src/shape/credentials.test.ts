import type { AuthenticationOption, AuthenticationScheme } from "@restline/spec-model";
import { expect } from "chai";
import { shapeCredentials } from "./credentials.ts";

const settings = {
  packageName: "a",
  packageVersion: "1.0.0",
  flavor: "azure",
  groupNames: false,
  queryText: false,
} as const;
const header: AuthenticationScheme = { kind: "apiKey", in: "header", name: "x-key" };
const query: AuthenticationScheme = { kind: "apiKey", in: "query", name: "key" };
const cookie: AuthenticationScheme = { kind: "apiKey", in: "cookie", name: "session" };
const token: AuthenticationScheme = { kind: "oauth2", scopes: ["s"], flows: [] };
const none: AuthenticationScheme = { kind: "none" };

describe("shapeCredentials", () => {
  const cases: [name: string, options: AuthenticationOption[], expected: unknown][] = [
    ["nothing", [], undefined],
    ["no authentication", [[none]], undefined],
    ["a key in a header", [[header]], { optional: false, key: { in: "header", name: "x-key" } }],
    ["a key in the query", [[query]], { optional: false, key: { in: "query", name: "key" } }],
    [
      "a key in a cookie",
      [[cookie]],
      { optional: false, key: { in: "header", name: "Cookie", prefix: "session=" } },
    ],
    ...["basic", "BASIC", "Basic"].map((scheme): [string, AuthenticationOption[], unknown] => [
      `the http scheme ${scheme}`,
      [[{ kind: "http", scheme }]],
      { optional: false, key: { in: "header", name: "Authorization", prefix: "Basic " } },
    ]),
    [
      "a scheme of the service's own",
      [[{ kind: "http", scheme: "SharedKey" }]],
      { optional: false, key: { in: "header", name: "Authorization", prefix: "SharedKey " } },
    ],
    [
      "a token or a key or neither",
      [[token], [header], [none]],
      {
        optional: true,
        token: { scopes: ["s"], flows: [] },
        key: { in: "header", name: "x-key" },
      },
    ],
  ];
  for (const [name, authentication, expected] of cases) {
    it(`takes what ${name} needs`, () => {
      const shaped = shapeCredentials({ authentication }, settings);
      expect(shaped.credentials).to.deep.equal(expected);
      expect(shaped.omitted).to.deep.equal([]);
    });
  }

  const refused: [name: string, options: AuthenticationOption[], scheme: string][] = [
    ["schemes that are needed together", [[header, token]], "apiKey with oauth2"],
    ["OpenID Connect", [[{ kind: "openIdConnect", url: "https://a" }]], "openIdConnect"],
    ["a second key", [[header], [query]], "A key in query 'key': this"],
  ];
  for (const [name, authentication, scheme] of refused) {
    it(`says that ${name} is left out`, () => {
      const { omitted } = shapeCredentials({ authentication }, settings);
      expect(omitted.map((it) => it.scheme)).to.deep.equal([scheme]);
    });
  }

  it("takes none where the maintainer says so", () => {
    const without = { ...settings, addCredentials: false };
    expect(shapeCredentials({ authentication: [[token]] }, without).credentials).to.equal(
      undefined,
    );
  });

  it("lets the maintainer choose a key's header and prefix, beside a token too", () => {
    const chosen = { ...settings, httpAuthHeader: "X-Auth", httpAuthPrefix: "Key" };
    expect(shapeCredentials({ authentication: [[token]] }, chosen).credentials?.key).to.deep.equal({
      in: "header",
      name: "X-Auth",
      prefix: "Key ",
    });
  });
});
