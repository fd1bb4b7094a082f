import { WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import { ConfigurationError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { recordingClient } from "./recording-client.ts";
import type { RecordedRequest } from "./recording-client.ts";

const connectionString = "Endpoint=https://contoso.webpubsub.azure.com;AccessKey=k;Version=1.0;";
const reverseProxyEndpoint = "https://gateway.example:8443/ignored";

describe("A reverse proxy", () => {
  it("gets the requests, with tokens for the resource, as from the official client", async () => {
    const ours = recordingClient({ status: 204 });
    const theirs = recordingClient({ status: 204 });
    await new WebPubSubServiceClient(connectionString, "chat", {
      reverseProxyEndpoint,
      httpClient: ours.httpClient,
    }).closeConnection("a1");
    await new OfficialClient(connectionString, "chat", {
      reverseProxyEndpoint,
      httpClient: theirs.httpClient,
    }).closeConnection("a1");
    const [url] = ours.requests.map((request) => request.url);
    expect(url).to.equal(
      "https://gateway.example:8443/api/hubs/chat/connections/a1?api-version=2024-12-01",
    );
    expect(url).to.equal(theirs.requests[0]?.url);
    const audience = readAudience(ours.requests[0]);
    expect(audience).to.equal("https://contoso.webpubsub.azure.com/api/hubs/chat/connections/a1");
    expect(audience).to.equal(readAudience(theirs.requests[0]).split("?", 1)[0]);
  });

  it("gets further attempts, too, each signed for the resource", async () => {
    const { httpClient, requests } = recordingClient({ status: 500 });
    const chat = new WebPubSubServiceClient(connectionString, "chat", {
      reverseProxyEndpoint,
      httpClient,
      retryOptions: { maxRetries: 2, retryDelayInMs: 0 },
    });
    const response = await chat.closeConnection("a1", { errorHandling: "return" });
    expect(requests.map(({ url }) => new URL(url).host)).to.deep.equal(
      Array.from({ length: 3 }, () => "gateway.example:8443"),
    );
    expect(new Set(requests.map(readAudience)).size).to.equal(1);
    expect(response.error?.request.url).to.contain("https://contoso.webpubsub.azure.com/");
  });

  it("has a port of its own, not the resource's", async () => {
    const { httpClient, requests } = recordingClient({ status: 204 });
    const local = "Endpoint=https://localhost:8080;AccessKey=k;";
    const options = { httpClient, reverseProxyEndpoint: "https://gateway.example" };
    await new WebPubSubServiceClient(local, "chat", options).closeConnection("a1");
    expect(new URL(requests[0]?.url ?? "").host).to.equal("gateway.example");
  });

  it("has to have an address", () => {
    for (const wrong of ["gateway", "ftp://gateway.example", ""]) {
      expect(
        () => new WebPubSubServiceClient(connectionString, "chat", { reverseProxyEndpoint: wrong }),
      ).to.throw(ConfigurationError, "The reverseProxyEndpoint is not an http(s) address");
    }
  });
});

function readAudience(request: RecordedRequest | undefined): string {
  const payload = request?.authorization?.split(".")[1] ?? "";
  const { aud } = JSON.parse(Buffer.from(payload, "base64url").toString());
  return String(aud);
}
