import type { Scope } from "../../hub/audience.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { noContent, type Outcome } from "../outcome.ts";
import { readExcluded } from "./audience.ts";

/** Closes every connection of the hub that is not excluded. */
export function closeAllConnections(call: RestCall): Outcome {
  return closeSeveral(call, { kind: "all" });
}

/** Closes the members of a group that are not excluded; succeeds for an empty group, too. */
export function closeGroupConnections(call: RestCall): Outcome {
  return closeSeveral(call, { kind: "group", group: readPathParameter(call, "group") });
}

/** Closes a user's connections that are not excluded; succeeds for an unknown user, too. */
export function closeUserConnections(call: RestCall): Outcome {
  return closeSeveral(call, { kind: "user", userId: readPathParameter(call, "userId") });
}

/** Closes one connection; succeeds for one that does not exist, too. */
export function closeConnection(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  call.hub.close({ scope: { kind: "connection", connectionId } }, readReason(call));
  return noContent;
}

function closeSeveral(call: RestCall, scope: Scope): Outcome {
  call.hub.close({ scope, excluded: readExcluded(call) }, readReason(call));
  return noContent;
}

function readReason(call: RestCall): string {
  return call.query.get("reason") ?? "";
}
