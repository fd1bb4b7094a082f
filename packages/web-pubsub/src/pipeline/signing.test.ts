import { createHmac } from "node:crypto";

import { AzureKeyCredential } from "@azure/core-auth";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import { expect } from "chai";

import { createForgetTokenPolicy } from "./forget-token.ts";
import { accessKeySigningPolicy, readAudience } from "./signing.ts";

const url = "https://a.example/api/hubs/chat/connections/a%2F1?reason=bye&api-version=2024-12-01";

describe("The signing policy", () => {
  it("sends a token for the URL without its query, for an hour", async () => {
    const before = Math.floor(Date.now() / 1000);
    const header = await sendOnce(new AzureKeyCredential("secret"));
    const [scheme, token = ""] = header.split(" ");
    const [head = "", payload = "", signature] = token.split(".");
    expect(scheme).to.equal("Bearer");
    const expected = createHmac("sha256", "secret").update(`${head}.${payload}`);
    expect(signature).to.equal(expected.digest("base64url"));
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    expect(claims.aud).to.equal("https://a.example/api/hubs/chat/connections/a%2F1");
    expect(claims.iat).to.be.within(before, before + 5);
    expect(claims.exp - claims.iat).to.equal(3600);
    expect(claims).to.have.all.keys("aud", "iat", "exp");
  });

  it("takes the token off again, after a failure too", async () => {
    const request = createPipelineRequest({ url });
    const policy = accessKeySigningPolicy(new AzureKeyCredential("secret"));
    await policy.sendRequest(request, async () => ({
      request,
      status: 204,
      headers: createHttpHeaders(),
    }));
    expect(request.headers.has("authorization")).to.equal(false);
    const failing = policy.sendRequest(request, () => Promise.reject(new Error("broken")));
    expect(await failing.catch((error: unknown) => String(error))).to.equal("Error: broken");
    expect(request.headers.has("authorization")).to.equal(false);
  });

  it("follows a key that is rotated", async () => {
    const credential = new AzureKeyCredential("first");
    const policy = accessKeySigningPolicy(credential);
    for (const key of ["first", "second"]) {
      credential.update(key);
      let header = "";
      const request = createPipelineRequest({ url });
      await policy.sendRequest(request, async () => {
        header = request.headers.get("authorization") ?? "";
        return { request, status: 204, headers: createHttpHeaders() };
      });
      const [content = "", signature] = header.slice("Bearer ".length).split(/\.(?=[^.]*$)/);
      const expected = createHmac("sha256", key).update(content).digest("base64url");
      expect(signature).to.equal(expected);
    }
  });
});

describe("The policy that forgets a token", () => {
  it("takes the header off after an answer and after a failure", async () => {
    for (const fails of [false, true]) {
      const request = createPipelineRequest({ url });
      const sending = createForgetTokenPolicy().sendRequest(request, async () => {
        request.headers.set("Authorization", "Bearer token");
        if (fails) throw new Error("broken");
        return { request, status: 204, headers: createHttpHeaders() };
      });
      const outcome = await sending.then(String, String);
      expect(outcome).to.equal(fails ? "Error: broken" : "[object Object]");
      expect(request.headers.has("authorization")).to.equal(false);
    }
  });
});

describe("readAudience", () => {
  const audiences: [url: string, audience: string][] = [
    ["https://a.example/api/health?api-version=1", "https://a.example/api/health"],
    ["https://a.example/api/health", "https://a.example/api/health"],
    ["https://a.example/?a=b?c", "https://a.example"],
    ["https://a.example/api/hubs/chat/:send?filter=a/", "https://a.example/api/hubs/chat/:send"],
  ];
  for (const [address, audience] of audiences) {
    it(`is ${audience}`, () => {
      expect(readAudience(address)).to.equal(audience);
    });
  }
});

/** Sends one request and gives the header that the next policy saw. */
async function sendOnce(credential: AzureKeyCredential): Promise<string> {
  const request = createPipelineRequest({ url });
  let header = "";
  await accessKeySigningPolicy(credential).sendRequest(request, async () => {
    header = request.headers.get("authorization") ?? "";
    return { request, status: 204, headers: createHttpHeaders() };
  });
  return header;
}
