import { createDefaultHttpClient, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import createClient, { isUnexpected } from "@restline/web-pubsub-rest";
import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import {
  accessKeySigningPolicy,
  AzureKeyCredential,
  ConfigurationError,
  createRestClient,
  WebPubSubServiceClient,
} from "@restline/web-pubsub";
import type { RestClient } from "@restline/web-pubsub";
import { expect } from "chai";

const route = "/api/hubs/{hub}/connections/{connectionId}";

describe("The REST client", () => {
  let emulator: Emulator;
  let accessKey: string;

  before(async () => {
    emulator = await createEmulator();
    accessKey = /AccessKey=([^;]+)/.exec(emulator.connectionString)?.[1] ?? "";
  });

  after(() => emulator.close());

  const sources: Readonly<Record<string, () => RestClient>> = {
    "of a connection string": () => createRestClient(emulator.connectionString),
    "of a connection string and options": () =>
      createRestClient(emulator.connectionString, { retryOptions: { maxRetries: 0 } }),
    "of an endpoint and a key": () =>
      createRestClient(emulator.endpoint, new AzureKeyCredential(accessKey)),
    "behind a client": () => new WebPubSubServiceClient(emulator.connectionString, "chat").rest,
  };
  for (const [name, create] of Object.entries(sources)) {
    it(`${name} is authenticated and typed`, async () => {
      const client = create();
      const closed = await client.path(route, "chat", "a1").delete({
        queryParameters: { reason: "bye" },
      });
      expect(closed.status).to.equal("204");
      const sent = await client.path("/api/hubs/{hub}/:send", "chat").post({
        contentType: "application/json",
        body: "hello",
        queryParameters: { filter: "invalid filter" },
      });
      expect(isUnexpected(sent)).to.equal(true);
      if (isUnexpected(sent)) expect(sent.body.code).to.equal("Error.BadRequest");
    });
  }

  it("behind a client has the pipeline of its calls: a policy that is added sees both", async () => {
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
    const seen: string[] = [];
    const policy: PipelinePolicy = {
      name: "look",
      sendRequest(request, next) {
        seen.push(new URL(request.url).pathname);
        return next(request);
      },
    };
    await chat.closeConnection("a0");
    chat.rest.pipeline.addPolicy(policy);
    await chat.closeConnection("a1");
    await chat.rest.path(route, "chat", "a2").delete();
    chat.rest.pipeline.removePolicy({ name: "look" });
    await chat.closeConnection("a3");
    expect(seen).to.deep.equal(["/api/hubs/chat/connections/a1", "/api/hubs/chat/connections/a2"]);
  });

  it("refuses what the client refuses", () => {
    expect(() => createRestClient("http://a.example", new AzureKeyCredential("k"))).to.throw(
      ConfigurationError,
      /plain http/,
    );
    expect(() => createRestClient("Endpoint=x")).to.throw(ConfigurationError, /has no AccessKey/);
    expect(() =>
      createRestClient(emulator.connectionString, { retryOptions: { maxRetries: -1 } }),
    ).to.throw(RangeError, /^createRestClient: retryOptions\.maxRetries/);
  });

  it("of anybody's making is signed by the policy that is exported", async () => {
    const client = createClient(
      emulator.endpoint,
      { getToken: () => Promise.reject(new Error("not asked")) },
      { allowInsecureConnection: true },
    );
    client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
    const policy = accessKeySigningPolicy(new AzureKeyCredential(accessKey));
    client.pipeline.addPolicy(policy, { phase: "Sign" });
    const request = createPipelineRequest({
      url: `${emulator.endpoint}/api/hubs/chat/connections/a1?api-version=2024-12-01`,
      method: "DELETE",
      allowInsecureConnection: true,
    });
    const httpClient = createDefaultHttpClient();
    expect(await client.pipeline.sendRequest(httpClient, request)).to.include({ status: 204 });
  });
});
