import type { Audience, Scope } from "../../hub/audience.ts";
import type { Delivery } from "../../hub/delivery.ts";
import { maxTimeToLiveInSeconds } from "../../payload.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { accepted, refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import { readExcluded, readSendFilter, refuseLaterParameter, type Refused } from "./audience.ts";
import { readMessage } from "./message-body.ts";

/** Sends to every connection of the hub that is not excluded and that the filter matches. */
export function sendToAll(call: RestCall): Outcome {
  return send(call, { scope: { kind: "all" }, narrowedBy: ["excluded", "filter"] });
}

/** Sends to the members of a group; accepted for an empty group, too. */
export function sendToGroup(call: RestCall): Outcome {
  const scope = { kind: "group", group: readPathParameter(call, "group") } as const;
  return send(call, { scope, narrowedBy: ["excluded", "filter"] });
}

/** Sends to a user's connections; accepted for an unknown user, too. */
export function sendToUser(call: RestCall): Outcome {
  const scope = { kind: "user", userId: readPathParameter(call, "userId") } as const;
  return send(call, { scope, narrowedBy: ["filter"] });
}

/** Sends to one connection; accepted for a missing one, too. */
export function sendToConnection(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  return send(call, { scope: { kind: "connection", connectionId }, narrowedBy: [] });
}

/** Whom an operation addresses, and which query parameters it has to leave some of them out. */
interface Addressees {
  readonly scope: Scope;
  readonly narrowedBy: readonly ("excluded" | "filter")[];
}

/** Checks a send in the service's order (time to live, filter, message) and delivers it. */
function send(call: RestCall, addressees: Addressees): Outcome {
  const timeToLive = readTimeToLive(call);
  if (timeToLive.kind === "refused") return timeToLive.outcome;
  const audience = readAudience(call, addressees);
  if (audience.kind === "refused") return audience.outcome;
  const message = readMessage(call);
  if (message.kind === "refused") return message.outcome;
  const delivery = createDelivery(addressees.scope, { ...message, ...timeToLive.ttl });
  call.hub.send(delivery, audience.audience);
  return accepted;
}

function readAudience(
  call: RestCall,
  { scope, narrowedBy }: Addressees,
): { readonly kind: "audience"; readonly audience: Audience } | Refused {
  const all: Audience = narrowedBy.includes("excluded")
    ? { scope, excluded: readExcluded(call) }
    : { scope };
  const reading = narrowedBy.includes("filter") ? readSendFilter(call) : undefined;
  if (reading === undefined) return { kind: "audience", audience: all };
  if (reading.kind === "refused") return reading;
  return { kind: "audience", audience: { ...all, filter: reading.filter } };
}

type Content = Pick<Delivery, "payload" | "metadata" | "ttlSeconds">;

function createDelivery(scope: Scope, message: Content): Delivery {
  const { payload, metadata, ttlSeconds } = message;
  const content: Content = {
    payload,
    ...(metadata === undefined ? {} : { metadata }),
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
  };
  if (scope.kind !== "group") return { kind: "serverMessage", ...content };
  return { kind: "groupMessage", group: scope.group, fromUserId: null, ...content };
}

type TimeToLiveReading =
  | { readonly kind: "timeToLive"; readonly ttl: Pick<Delivery, "ttlSeconds"> }
  | Refused;

/** Reads `messageTtlSeconds`: a whole number of seconds, 0 to 300. */
function readTimeToLive(call: RestCall): TimeToLiveReading {
  const values = call.query.getAll("messageTtlSeconds");
  const [value] = values;
  if (value === undefined) return { kind: "timeToLive", ttl: {} };
  if (call.version < "2024-01-01") {
    return { kind: "refused", outcome: refuseLaterParameter("messageTtlSeconds", "2024-01-01") };
  }
  const ttlSeconds = /^[0-9]{1,9}$/.test(value) ? Number(value) : Infinity;
  if (values.length > 1 || ttlSeconds > maxTimeToLiveInSeconds) {
    return { kind: "refused", outcome: refuse(badRequest("Invalid messageTtlSeconds.")) };
  }
  return { kind: "timeToLive", ttl: { ttlSeconds } };
}
