import type { RestCall } from "./call.ts";
import { closeConnection, connectionExists } from "./handlers/connections.ts";
import { getServiceStatus } from "./handlers/health.ts";
import { sendToAll } from "./handlers/send.ts";
import type { Outcome } from "./outcome.ts";
import type { ApiVersion } from "./versions.ts";

/** One operation of the data plane. */
export type Route = HubRoute | ServiceRoute;

/** An operation on a hub: needs a token. */
export interface HubRoute extends RouteBase {
  readonly scope: "hub";
  readonly handle: (call: RestCall) => Outcome;
}

/** An operation on the service as a whole: anybody may call it. */
export interface ServiceRoute extends RouteBase {
  readonly scope: "service";
  readonly handle: () => Outcome;
}

interface RouteBase {
  /** The operation's name in the service's public specification. */
  readonly operation: string;
  readonly method: "DELETE" | "GET" | "HEAD" | "POST" | "PUT";
  /** Literal segments and `{variables}`, each of which takes one segment that is not empty. */
  readonly path: string;
  /** The first version that has the operation. */
  readonly since: ApiVersion;
}

const hub = "/api/hubs/{hub}";
const connection = `${hub}/connections/{connectionId}`;

/** Every operation that is served, a line each. */
// oxfmt-ignore
export const routes: readonly Route[] = [
  { scope: "service", operation: "getServiceStatus", method: "HEAD",   path: "/api/health",  since: "2021-10-01", handle: getServiceStatus },
  { scope: "hub",     operation: "sendToAll",        method: "POST",   path: `${hub}/:send`, since: "2021-10-01", handle: sendToAll },
  { scope: "hub",     operation: "closeConnection",  method: "DELETE", path: connection,     since: "2021-10-01", handle: closeConnection },
  { scope: "hub",     operation: "connectionExists", method: "HEAD",   path: connection,     since: "2021-10-01", handle: connectionExists },
];
