import { expect } from "chai";
import { isReserved, toCamelCase, toPascalCase } from "./identifier.ts";

describe("identifiers", () => {
  const cases: [name: string, pascal: string, camel: string][] = [
    ["closeConnection", "CloseConnection", "closeConnection"],
    ["close-connection", "CloseConnection", "closeConnection"],
    ["WebPubSubServiceClient", "WebPubSubServiceClient", "webPubSubServiceClient"],
    ["URLList", "URLList", "urlList"],
    ["URL", "URL", "url"],
    ["2fa", "_2Fa", "_2Fa"],
    ["base64url", "Base64Url", "base64Url"],
    ["größe m", "GrößeM", "größeM"],
    ["../../etc", "Etc", "etc"],
    ["--", "_", "_"],
  ];
  for (const [name, pascal, camel] of cases) {
    it(`are made of ${name}`, () => {
      expect(toPascalCase(name)).to.equal(pascal);
      expect(toCamelCase(name)).to.equal(camel);
    });
  }

  it("know the words that TypeScript keeps", () => {
    expect(isReserved("default")).to.equal(true);
    expect(isReserved("defaults")).to.equal(false);
  });
});
