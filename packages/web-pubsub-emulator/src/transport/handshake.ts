import type { AccessKeys } from "../auth/access-keys.ts";
import { readBearerToken } from "../auth/bearer.ts";
import { readClientToken, type ClientIdentity } from "../auth/client-token.ts";
import { negotiateProtocol, type Negotiated } from "../protocol/negotiate.ts";
import type { RawMode } from "../protocol/raw/decode.ts";
import type { Applicant, ConnectDetails } from "../session/admission.ts";
import { describeClaimedGroups, describeHubName } from "../session/arrival-rules.ts";
import { describeConnect } from "./connect-details.ts";

/** What a handshake is judged by. */
export interface HandshakeContext {
  readonly keys: AccessKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly endpoint: () => string;
  /** Whether a client without a token may knock at the hub. */
  readonly admitsAnonymous: (hub: string) => boolean;
}

/** The HTTP request of a handshake. */
export interface HandshakeRequest {
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
}

/** A client that may come in, or the HTTP answer it gets instead. */
export type Handshake =
  | { readonly kind: "accepted"; readonly applicant: Applicant }
  | {
      /** A client that has been here before; what proves it is judged when it has its WebSocket. */
      readonly kind: "recovering";
      readonly hub: string;
      readonly connectionId?: string;
      readonly token?: string;
      readonly protocol: Negotiated;
    }
  | Refusal;

interface Refusal {
  readonly kind: "refused";
  readonly status: 400 | 401 | 404;
  /** For the client and the log. Says nothing that is secret. */
  readonly explanation: string;
}

/**
 * Judges a handshake: path, hub, mode, subprotocol, then token and the groups in it. A client that
 * recovers needs no access token: the one in its URL may have expired long ago.
 */
export function readHandshake(request: HandshakeRequest, context: HandshakeContext): Handshake {
  const query = new URLSearchParams(request.query);
  const hub = readHub(request.path, query);
  if (hub === undefined) {
    return refuse(404, "Clients connect to /client/hubs/{hub}. Nothing else is served here.");
  }
  const hubProblem = describeHubName(hub);
  if (hubProblem !== undefined) return refuse(400, hubProblem);
  const mode = readMode(query);
  if (typeof mode === "string") return refuse(400, mode);
  const subprotocols = readOffers(request);
  const protocol = negotiateProtocol(subprotocols, mode);
  const recovery = readRecovery(query);
  if (recovery !== undefined) return { kind: "recovering", hub, ...recovery, protocol };
  const token = query.get("access_token") ?? readBearerToken(readHeader(request, "authorization"));
  const identity =
    token === undefined
      ? identifyNobody(hub, context)
      : readClientToken(
          {
            token,
            destination: { origins: readOrigins(request, context), path: `/client/hubs/${hub}` },
            nowInSeconds: context.now() / 1000,
          },
          context.keys,
        );
  if (identity.kind === "refused") return refuse(401, identity.explanation);
  const groupProblem = describeClaimedGroups(identity.groups);
  if (groupProblem !== undefined) return refuse(400, groupProblem);
  const { userId, roles, groups, claims } = identity;
  const { query: text, rawHeaders } = request;
  const details = (): ConnectDetails =>
    describeConnect({ claims, query: text, rawHeaders, subprotocols });
  return {
    kind: "accepted",
    applicant: {
      hub,
      userId,
      roles,
      groups,
      protocol,
      mode,
      details,
      anonymous: token === undefined,
    },
  };
}

/** What a token may be made for: the address that the client came to, and the one that it was told. */
function readOrigins(request: HandshakeRequest, context: HandshakeContext): readonly string[] {
  const endpoint = context.endpoint();
  const scheme = endpoint.startsWith("https:") ? "https" : "http";
  return [`${scheme}://${readHeader(request, "host") ?? ""}`, endpoint];
}

/** A client without a token, where the hub lets such a one knock. */
function identifyNobody(hub: string, context: HandshakeContext): ClientIdentity {
  if (context.admitsAnonymous(hub)) {
    return { kind: "identified", userId: null, roles: [], groups: [], claims: {} };
  }
  const explanation = "The client has no access token: put one into the query as access_token.";
  return { kind: "refused", explanation };
}

function refuse(status: Refusal["status"], explanation: string): Refusal {
  return { kind: "refused", status, explanation };
}

/** `/client/hubs/{hub}`, or the older `/client/?hub={hub}`. */
function readHub(path: string, query: URLSearchParams): string | undefined {
  if (/^\/client\/?$/.test(path)) return query.get("hub") ?? undefined;
  const encoded = /^\/client\/hubs\/([^/]+)\/?$/.exec(path)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Not percent-encoded UTF-8: no hub has a name like that, and the rule for names says so.
    return encoded;
  }
}

/** What a client gives to recover its connection; `undefined` when it does not mean to. */
function readRecovery(
  query: URLSearchParams,
): { readonly connectionId?: string; readonly token?: string } | undefined {
  const connectionId = query.get("awps_connection_id");
  const token = query.get("awps_reconnection_token");
  if (connectionId === null && token === null) return undefined;
  return {
    ...(connectionId === null ? {} : { connectionId }),
    ...(token === null ? {} : { token }),
  };
}

/** A simple client's mode, or what is wrong with it. Names and booleans are read without regard to case. */
function readMode(query: URLSearchParams): RawMode | string {
  const values = new Map<string, string[]>();
  for (const [name, value] of query) {
    const key = name.toLowerCase();
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else known.push(value);
  }
  const mode = values.get("webpubsub_mode")?.at(-1) ?? "";
  switch (mode.toLowerCase()) {
    case "":
    case "sendevent":
      return { kind: "sendEvent" };
    case "sendtogroup": {
      const [group, ...more] = values.get("group") ?? [];
      if (group === undefined || more.length > 0 || describeClaimedGroups([group]) !== undefined) {
        return "The mode sendToGroup needs exactly one valid group in the query.";
      }
      const noEcho = (values.get("noecho")?.at(-1) ?? "false").toLowerCase();
      if (noEcho !== "true" && noEcho !== "false") return "noEcho has to be true or false.";
      return { kind: "sendToGroup", group, noEcho: noEcho === "true" };
    }
    default:
      return "webpubsub_mode has to be sendEvent or sendToGroup.";
  }
}

/** The subprotocols in the client's order of preference. */
function readOffers(request: HandshakeRequest): readonly string[] {
  const header = readHeader(request, "sec-websocket-protocol") ?? "";
  return header
    .split(",")
    .map((offer) => offer.trim())
    .filter((offer) => offer !== "");
}

/** node:http lists a header only where it may not be joined. */
function readHeader(request: HandshakeRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.join(", ");
}
