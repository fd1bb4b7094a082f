import { readPathParameter, type RestCall } from "../call.ts";
import { noContent, ok, refuse, type Outcome } from "../outcome.ts";

/** Closes one connection; succeeds for one that does not exist, too. */
export function closeConnection(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  const scope = { kind: "connection", connectionId } as const;
  call.hub.close({ scope }, call.query.get("reason") ?? "");
  return noContent;
}

/** 200 while the connection is open, otherwise 404. */
export function connectionExists(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  if (call.hub.connection(connectionId) !== undefined) return ok;
  return refuse({
    status: 404,
    code: "Warning.Connection.NotExisted",
    message: `Connection \`${connectionId}\` is not found.`,
    target: "Connection",
  });
}
