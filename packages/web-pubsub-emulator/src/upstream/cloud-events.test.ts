import { createHmac } from "node:crypto";
import { expect } from "chai";
import { createAccessKeys } from "../auth/access-keys.ts";
import { signConnectionId } from "../auth/connection-signature.ts";
import type { Payload } from "../payload.ts";
import { writeCloudEvent, type EventCircumstances, type UpstreamEvent } from "./cloud-events.ts";

const primary = "primary-key-primary-key-primary-key!";
const secondary = "secondary-key-secondary-key-secondary";
const source = { hub: "chat", connectionId: "a1", userId: null, subprotocol: "" };
const circumstances: EventCircumstances = {
  url: "http://localhost:3000/eventhandler",
  origin: "127.0.0.1:8080",
  id: 1,
  time: Date.UTC(2024, 1, 3, 4, 5, 6, 789),
  signature: signConnectionId("a1", createAccessKeys(primary, secondary)),
  connectionState: "",
  cookies: "",
};
const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");
const hmac = (key: string): string => createHmac("sha256", key).update("a1").digest("hex");

describe("writeCloudEvent", () => {
  it("writes the documented headers, and no others", () => {
    const event: UpstreamEvent = {
      kind: "user",
      source: { ...source, event: "buy", payload: { kind: "text", text: "it" } },
    };
    const { headers, ...call } = writeCloudEvent(event, circumstances);
    expect({ ...call, body: utf8(call.body) }).to.deep.equal({
      method: "POST",
      url: circumstances.url,
      body: "it",
    });
    const { "x-ms-client-request-id": requestId, ...rest } = headers;
    expect(requestId).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(rest).to.deep.equal({
      "Content-Type": "text/plain",
      "WebHook-Request-Origin": "127.0.0.1:8080",
      "ce-specversion": "1.0",
      "ce-awpsversion": "1.0",
      "ce-type": "azure.webpubsub.user.buy",
      "ce-source": "/hubs/chat/client/a1",
      "ce-id": "1",
      "ce-time": "2024-02-03T04:05:06Z",
      "ce-signature": `sha256=${hmac(primary)},sha256=${hmac(secondary)}`,
      "ce-connectionId": "a1",
      "ce-hub": "chat",
      "ce-eventName": "buy",
    });
  });

  it("signs with one key where there is one", () => {
    expect(signConnectionId("a1", createAccessKeys(primary))).to.equal(`sha256=${hmac(primary)}`);
  });

  it("adds what is known of the connection and the message", () => {
    const event: UpstreamEvent = {
      kind: "user",
      source: {
        ...source,
        userId: "Ada Lövelace\n2",
        subprotocol: "json.webpubsub.azure.v1",
        event: "buy",
        payload: { kind: "json", text: "1" },
        metadata: { tag: "x" },
      },
    };
    const { headers } = writeCloudEvent(event, {
      ...circumstances,
      connectionState: "e30=",
      cookies: "a=1; b=2",
    });
    expect(headers).to.include({
      // Its UTF-8, a character for each byte.
      "ce-userId": "Ada LÃ¶velace%0A2",
      "ce-subprotocol": "json.webpubsub.azure.v1",
      "ce-connectionState": "e30=",
      Cookie: "a=1; b=2",
      "x-webpubsub-metadata-tag": "x",
    });
  });

  const bytes = Buffer.from([1, 2]);
  const payloads: readonly (readonly [Payload, string])[] = [
    [{ kind: "text", text: "ü" }, "text/plain"],
    [{ kind: "json", text: '{"a":1}' }, "application/json"],
    [{ kind: "binary", bytes }, "application/octet-stream"],
    [{ kind: "protobuf", bytes }, "application/x-protobuf"],
  ];
  for (const [payload, contentType] of payloads) {
    it(`sends ${payload.kind} as ${contentType}`, () => {
      const event: UpstreamEvent = { kind: "user", source: { ...source, event: "e", payload } };
      const { headers, body } = writeCloudEvent(event, circumstances);
      expect(headers["Content-Type"]).to.equal(contentType);
      expect(body).to.deep.equal("text" in payload ? Buffer.from(payload.text) : bytes);
    });
  }

  const connect = {
    claims: { sub: ["ada"] },
    query: { room: ["1", "2"] },
    headers: { Host: ["localhost"] },
    subprotocols: ["a", "b"],
  };
  const system: readonly (readonly [UpstreamEvent, unknown])[] = [
    [
      { kind: "connect", source: { ...source, subprotocol: "", ...connect } },
      { ...connect, clientCertificates: [] },
    ],
    [{ kind: "connected", source }, {}],
    [{ kind: "disconnected", source, reason: "gone" }, { reason: "gone" }],
  ];
  for (const [event, body] of system) {
    it(`writes ${event.kind} as JSON`, () => {
      const call = writeCloudEvent(event, circumstances);
      expect(call.headers).to.include({
        "Content-Type": "application/json; charset=utf-8",
        "ce-type": `azure.webpubsub.sys.${event.kind}`,
        "ce-eventName": event.kind,
      });
      expect(JSON.parse(utf8(call.body))).to.deep.equal(body);
    });
  }
});
