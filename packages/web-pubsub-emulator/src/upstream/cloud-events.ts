import { createHash } from "node:crypto";
import { metadataPrefix, writeHttpPayload, type HttpPayload } from "../http-payload.ts";
import type { ConnectEvent, EventSource, UserEvent } from "../session/event-handlers.ts";
import type { HttpCall } from "./http-call.ts";

/** An event on its way to a webhook. */
export type UpstreamEvent =
  | { readonly kind: "connect"; readonly source: ConnectEvent }
  | { readonly kind: "connected"; readonly source: EventSource }
  | { readonly kind: "disconnected"; readonly source: EventSource; readonly reason: string }
  | { readonly kind: "user"; readonly source: UserEvent };

/** What a webhook is told beside the event itself. */
export interface EventCircumstances {
  readonly url: string;
  /** The host by which the service calls itself, with its port where it has one. */
  readonly origin: string;
  /** Counts the events of one connection; 0 is its connect event. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly signature: string;
  /** What the webhook asked to be reminded of; empty for nothing. */
  readonly connectionState: string;
  /** A `Cookie` header; empty for none. */
  readonly cookies: string;
}

/** The event's name as webhooks know it. */
export function nameEvent(event: UpstreamEvent): string {
  return event.kind === "user" ? event.source.event : event.kind;
}

/** Writes an event as the documented HTTP request: CloudEvents in binary mode. */
export function writeCloudEvent(event: UpstreamEvent, circumstances: EventCircumstances): HttpCall {
  const { source } = event;
  const { id, connectionState, cookies } = circumstances;
  const { contentType, bytes } = writeBody(event);
  const headers: Record<string, string> = {
    "Content-Type": contentType,
    "WebHook-Request-Origin": circumstances.origin,
    "ce-specversion": "1.0",
    // Not in the documentation; the official library for express passes over requests without it.
    "ce-awpsversion": "1.0",
    "ce-type": `azure.webpubsub.${event.kind === "user" ? "user" : "sys"}.${nameEvent(event)}`,
    "ce-source": encodeHeader(`/hubs/${source.hub}/client/${source.connectionId}`),
    "ce-id": String(id),
    "ce-time": `${new Date(circumstances.time).toISOString().slice(0, 19)}Z`,
    "ce-signature": circumstances.signature,
    "ce-connectionId": encodeHeader(source.connectionId),
    "ce-hub": source.hub,
    "ce-eventName": nameEvent(event),
    "x-ms-client-request-id": createRequestId(source.connectionId, id),
  };
  if (source.userId !== null) headers["ce-userId"] = encodeHeader(source.userId);
  if (event.kind !== "connect" && source.subprotocol !== "") {
    headers["ce-subprotocol"] = encodeHeader(source.subprotocol);
  }
  if (connectionState !== "") headers["ce-connectionState"] = connectionState;
  if (cookies !== "") headers["Cookie"] = cookies;
  if (event.kind === "user") {
    for (const [key, value] of Object.entries(event.source.metadata ?? {})) {
      headers[`${metadataPrefix}${key}`] = value;
    }
  }
  return { method: "POST", url: circumstances.url, headers, body: bytes };
}

/**
 * A header's value as bytes of UTF-8, each written as one character: ASCII stays as it is, and so no
 * user id is lost. Control characters, which no header may hold, are percent-encoded.
 */
export function encodeHeader(text: string): string {
  const safe = text.replace(/\p{Cc}/gu, encodeURIComponent);
  return Buffer.from(safe, "utf8").toString("latin1");
}

function writeBody(event: UpstreamEvent): HttpPayload {
  switch (event.kind) {
    case "connect": {
      const { claims, query, headers, subprotocols } = event.source;
      // No client of a plain http service has a certificate.
      return writeJson({ claims, query, headers, subprotocols, clientCertificates: [] });
    }
    case "connected":
      return writeJson({});
    case "disconnected":
      return writeJson({ reason: event.reason });
    case "user":
      return writeHttpPayload(event.source.payload);
    default:
      return event satisfies never;
  }
}

function writeJson(value: unknown): HttpPayload {
  const contentType = "application/json; charset=utf-8";
  return { contentType, bytes: Buffer.from(JSON.stringify(value), "utf8") };
}

/** A UUID of the kind that is made of names: another for each event, the same in every run. */
function createRequestId(connectionId: string, id: number): string {
  const digest = createHash("sha256").update(`${connectionId}/${id}`, "utf8").digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
}
