import type { ClientType } from "../../auth/issue-client-token.ts";
import { invalidGroupNameMessage, isGroupName } from "../../hub/names.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import { refuseLaterParameter } from "./audience.ts";

const defaultMinutes = 60;
const maxInt32 = 2_147_483_647;

/**
 * Makes a client access token. For callers with a Microsoft Entra token: whoever has the access key
 * signs tokens alone.
 */
export function generateClientToken(call: RestCall): Outcome {
  const { query, version } = call;
  if (version < "2022-11-01" && query.has("group")) {
    return refuseLaterParameter("group", "2022-11-01");
  }
  if (version < "2024-01-01" && query.has("clientType")) {
    return refuseLaterParameter("clientType", "2024-01-01");
  }
  const minutesToExpire = readMinutes(call);
  if (minutesToExpire === undefined) {
    return refuse(badRequest("Invalid minutesToExpire.", "minutesToExpire"));
  }
  const groups = query.getAll("group");
  if (!groups.every(isGroupName)) return refuse(badRequest(invalidGroupNameMessage, "group"));
  const clientType = readClientType(call);
  if (clientType === undefined) return refuse(badRequest("Invalid clientType.", "clientType"));
  const token = call.issueClientToken({
    hub: readPathParameter(call, "hub"),
    clientType,
    // An empty user is none, as in the client libraries.
    userId: query.get("userId") || undefined,
    roles: query.getAll("role"),
    groups,
    minutesToExpire,
  });
  return { kind: "stream", value: { token } };
}

/** A number of 32 bits; the first version has no minimum for it. */
function readMinutes(call: RestCall): number | undefined {
  const values = call.query.getAll("minutesToExpire");
  const [value] = values;
  if (value === undefined) return defaultMinutes;
  const minutes = /^-?[0-9]{1,10}$/.test(value) ? Number(value) : Number.NaN;
  const min = call.version < "2022-11-01" ? -maxInt32 - 1 : 1;
  return values.length === 1 && minutes >= min && minutes <= maxInt32 ? minutes : undefined;
}

/**
 * Without regard to case. `socketio` is what `@azure/web-pubsub` asks for with a client of that kind,
 * although the specification does not name it. MQTT clients and those of Socket.IO get their tokens
 * like others, recorded for MQTT, although this emulator has no door for either.
 */
function readClientType(call: RestCall): ClientType | undefined {
  const values = call.query.getAll("clientType");
  if (values.length > 1) return undefined;
  switch (values[0]?.toLowerCase()) {
    case undefined:
    case "default":
      return "default";
    case "mqtt":
      return "mqtt";
    case "socketio":
      return "socketio";
    default:
      return undefined;
  }
}
