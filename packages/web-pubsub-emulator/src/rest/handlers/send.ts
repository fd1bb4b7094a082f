import type { Scope } from "../../hub/audience.ts";
import type { Delivery } from "../../hub/delivery.ts";
import { maxTimeToLiveInSeconds } from "../../payload.ts";
import type { RestCall } from "../call.ts";
import { accepted, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import { readSendAudience, refuseLaterParameter } from "./audience.ts";
import { readMessage } from "./message-body.ts";

/** Sends to every connection of the hub. */
export function sendToAll(call: RestCall): Outcome {
  return send(call, { kind: "all" });
}

/** Checks a send in the service's order (time to live, filter, message) and delivers it. */
function send(call: RestCall, scope: Scope): Outcome {
  const timeToLive = findTimeToLiveProblem(call);
  if (timeToLive !== undefined) return timeToLive;
  const reading = readSendAudience(call, scope);
  if (reading.kind === "refused") return reading.outcome;
  const message = readMessage(call);
  if (message.kind === "refused") return message.outcome;
  call.hub.send(createDelivery(scope, message), reading.audience);
  return accepted;
}

type Content = Pick<Delivery, "payload" | "metadata">;

function createDelivery(scope: Scope, message: Content): Delivery {
  const { payload, metadata } = message;
  const content: Content = metadata === undefined ? { payload } : { payload, metadata };
  if (scope.kind !== "group") return { kind: "serverMessage", ...content };
  return { kind: "groupMessage", group: scope.group, fromUserId: null, ...content };
}

/**
 * Checks `messageTtlSeconds`: a whole number of seconds, 0 to 300. A message goes out at once to
 * whoever is connected, so there is none left that could grow old.
 */
function findTimeToLiveProblem(call: RestCall): Outcome | undefined {
  const values = call.query.getAll("messageTtlSeconds");
  const [value] = values;
  if (value === undefined) return undefined;
  if (call.version < "2024-01-01") {
    return refuseLaterParameter("messageTtlSeconds", "2024-01-01").outcome;
  }
  const valid =
    values.length === 1 && /^[0-9]{1,9}$/.test(value) && Number(value) <= maxTimeToLiveInSeconds;
  return valid ? undefined : { kind: "problem", problem: badRequest("Invalid messageTtlSeconds.") };
}
