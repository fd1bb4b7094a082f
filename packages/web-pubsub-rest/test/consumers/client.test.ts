import { createDefaultHttpClient, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { expect } from "chai";
import manifest from "@restline/web-pubsub-rest/package.json" with { type: "json" };
import { issueToken } from "../support/access-key.ts";
import { startEmulatedService } from "../support/emulated-service.ts";
import { startObservedService } from "../support/observed-service.ts";
import { sendInVersions } from "./client/api-version.ts";
import { checkHealth as checkHealthAtEndpoint } from "./client/endpoint.ts";
import { closeConnection } from "./client/factory.ts";
import { listRequests } from "./client/http-client.ts";
import { checkHealth as checkHealthWithOptions } from "./client/options.ts";
import { findConnection } from "./client/token-credential.ts";
import { readUserAgents } from "./client/user-agent.ts";

describe("Consumers: the client", () => {
  it("is made by the default export, and closes a live connection", async () => {
    await using service = await startEmulatedService();
    const client = await service.connect("ada");
    expect(await closeConnection(service, client.connectionId)).to.equal("204");
    expect(await client.next()).to.include({ type: "system", event: "disconnected" });
    expect(await client.closed).to.have.property("code", 1000);
  });

  it("takes the options of core-client, its own policies among them", async () => {
    await using service = await startObservedService();
    const shared = { userAgentOptions: { userAgentPrefix: "shared" } };
    const seen = await checkHealthWithOptions(service, shared);
    expect(seen).to.deep.equal(["sent HEAD", "answered 200"]);
    const { headers } = service.requests[0] ?? expect.fail("nothing arrived");
    expect(headers).to.include({ "x-audit": "consumer" });
    expect(headers["user-agent"]).to.match(/^shared azsdk-js-/);
  });

  it("names the api-version that it was made with, unless the URL has one", async () => {
    await using service = await startEmulatedService();
    expect(await sendInVersions(service)).to.deep.equal([
      "202 2024-12-01",
      "202 2021-10-01",
      "400 2021-10-01",
      "202 2024-01-01",
    ]);
  });

  it("introduces itself by the name and version of this package", async () => {
    await using service = await startObservedService();
    const introduction = `azsdk-js-${manifest.name.replace("@restline/", "")}/${manifest.version}`;
    const [plain, prefixed] = await readUserAgents(service);
    expect(plain?.split(" ")[0]).to.equal(introduction);
    expect(prefixed?.split(" ").slice(0, 2)).to.deep.equal(["chat-server/2.0", introduction]);
    expect(service.requests.map(({ headers }) => headers["user-agent"])).to.deep.equal([
      plain,
      prefixed,
    ]);
  });

  it("goes where the server parameter says, or the option `endpoint`", async () => {
    await using service = await startObservedService();
    const url = `${service.endpoint}/api/health?api-version=2024-12-01`;
    expect(await checkHealthAtEndpoint(service)).to.deep.equal([url, url]);
    expect(service.requests).to.have.length(2);
  });

  it("asks a token credential for the service's scope, and sends what it gets", async () => {
    await using service = await startEmulatedService();
    const scopes: (string | string[])[] = [];
    const aud = `${service.endpoint}/api/hubs/chat/connections/somebody`;
    const find = (accessKey: string): Promise<string> =>
      findConnection(
        "https://contoso.webpubsub.azure.com",
        {
          getToken: async (scope) => {
            scopes.push(scope);
            const token = issueToken(accessKey, { aud });
            return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
          },
        },
        forwardTo(service.endpoint),
      );
    expect(await find(service.accessKey)).to.equal("404");
    expect(await find("a key that the service does not have")).to.equal("401");
    const scope = "https://webpubsub.azure.com/.default";
    expect(scopes.map((asked) => [asked].flat())).to.deep.equal([[scope], [scope]]);
  });

  it("sends through a custom HTTP client", async () => {
    await using service = await startEmulatedService();
    const answered = service.watchAnswers();
    await service.connectTo("news");
    expect(await listRequests(service)).to.deep.equal([
      "HEAD /api/hubs/chat/groups/news?api-version=2024-12-01",
      "200",
    ]);
    expect(answered).to.deep.equal(["groupExists 200"]);
  });
});

/** What a proxy that ends TLS does: passes on to the service what was sent to an https address. */
function forwardTo(endpoint: string): HttpClient {
  const inner = createDefaultHttpClient();
  return {
    async sendRequest(request) {
      const { pathname, search } = new URL(request.url);
      const url = `${endpoint}${pathname}${search}`;
      const { method, headers } = request;
      const allowInsecureConnection = true;
      const forwarded = createPipelineRequest({ url, method, headers, allowInsecureConnection });
      return { ...(await inner.sendRequest(forwarded)), request };
    },
  };
}
