/** Where every recorded service lives; `.example` is reserved and resolves nowhere (RFC 2606). */
export const standInEndpoint = "https://endpoint.example";

/** The access key of every recorded service: long enough to sign with, and known to everyone. */
export const standInAccessKey = "the-access-key-of-no-service-at-all-00000000";

/** What is left of a secret that has no better stand-in. */
export const standInSecret = "sanitised";

/**
 * Headers that no fixture holds: they tell about the machine, the moment or the transport, and
 * nothing about the contract. What is stored and yet may differ is another list,
 * `ignoredWhenMatching`.
 */
export const neverStored: ReadonlySet<string> = new Set([
  "accept-encoding",
  "alt-svc",
  "connection",
  "content-encoding",
  "cookie",
  "date",
  "host",
  "keep-alive",
  "sec-websocket-accept",
  "sec-websocket-extensions",
  "sec-websocket-key",
  "sec-websocket-version",
  "server",
  "set-cookie",
  "strict-transport-security",
  "traceparent",
  "tracestate",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "x-ms-useragent",
]);

/** What is not stored of requests beside that: HTTP clients add it, or not, after the recording. */
export const neverStoredInRequests: ReadonlySet<string> = new Set(["content-length"]);

/** Headers of which only the presence is stored, and what stands in for their value. */
export const standInHeaders: ReadonlyMap<string, string> = new Map([
  ["api-key", standInSecret],
  ["ocp-apim-subscription-key", standInSecret],
  ["proxy-authorization", standInSecret],
  ["x-api-key", standInSecret],
  ["x-functions-key", standInSecret],
  ["request-id", "00000000-0000-0000-0000-000000000000"],
  ["x-ms-client-request-id", "00000000-0000-0000-0000-000000000000"],
  ["x-ms-correlation-request-id", "00000000-0000-0000-0000-000000000000"],
  ["x-ms-request-id", "00000000-0000-0000-0000-000000000000"],
  ["x-request-id", "00000000-0000-0000-0000-000000000000"],
]);

/** Parameters of queries and forms that carry a secret, in lower case. */
export const secretQueryParameters: ReadonlySet<string> = new Set([
  "access_token",
  "api-key",
  "assertion",
  "client_assertion",
  "client_secret",
  "id_token",
  "password",
  "refresh_token",
  "sig",
  "subscription-key",
]);

/** Properties of JSON whose text is a secret, in lower case. */
export const secretProperties: ReadonlySet<string> = new Set([
  "access_token",
  "accesskey",
  "client_secret",
  "id_token",
  "password",
  "primarykey",
  "refresh_token",
  "secondarykey",
]);

/** The moment of every date in a header. */
export const standInDate = "Thu, 01 Jan 1970 00:00:00 GMT";
