import { AzureKeyCredential, WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import { expect } from "chai";

import { clientProtocols, locateClients } from "./client-address.ts";
import type { ClientProtocol } from "./client-address.ts";

const endpoints = [
  "https://contoso.webpubsub.azure.com",
  "https://contoso.webpubsub.azure.com/",
  "http://localhost:8080",
  "HTTP://127.0.0.1:8080/",
  "https://gateway.example/http://nested",
];
const protocols: ClientProtocol[] = ["default", "mqtt", "socketio"];

describe("locateClients", () => {
  it("knows the protocols of the official client", () => {
    expect(clientProtocols).to.deep.equal(protocols);
  });

  const root = "contoso.webpubsub.azure.com";
  const located: [protocol: ClientProtocol, path: string][] = [
    ["default", "client/hubs/chat"],
    ["mqtt", "clients/mqtt/hubs/chat"],
    ["socketio", "clients/socketio/hubs/chat"],
  ];
  for (const [protocol, path] of located) {
    it(`finds ${path}`, () => {
      expect(locateClients(`https://${root}`, "chat", protocol)).to.deep.equal({
        audience: `https://${root}/${path}`,
        baseUrl: `wss://${root}/${path}`,
      });
    });
  }

  for (const endpoint of endpoints.slice(0, 4)) {
    for (const clientProtocol of protocols) {
      it(`agrees with the official client on ${endpoint} for ${clientProtocol}`, async () => {
        const official = new OfficialClient(endpoint, new AzureKeyCredential("k"), "chat");
        const { baseUrl, token } = await official.getClientAccessToken({ clientProtocol });
        const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
        const ours = locateClients(endpoint, "chat", clientProtocol);
        expect(ours.baseUrl).to.equal(baseUrl);
        expect(ours.audience).to.equal(JSON.parse(payload).aud);
      });
    }
  }

  it("changes the scheme and nothing else of the address", () => {
    expect(locateClients(endpoints[4] ?? "", "chat", "default").baseUrl).to.equal(
      "wss://gateway.example/http://nested/client/hubs/chat",
    );
  });
});
