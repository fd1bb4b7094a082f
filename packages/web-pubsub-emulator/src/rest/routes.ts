import type { Credential } from "../auth/request-token.ts";
import type { Operation } from "../operations.ts";
import type { RestCall } from "./call.ts";
import {
  closeAllConnections,
  closeConnection,
  closeGroupConnections,
  closeUserConnections,
} from "./handlers/close.ts";
import {
  addConnectionToGroup,
  connectionExists,
  removeConnectionFromAllGroups,
  removeConnectionFromGroup,
} from "./handlers/connections.ts";
import { listConnectionsInGroup } from "./handlers/group-members.ts";
import {
  addConnectionsToGroups,
  groupExists,
  removeConnectionsFromGroups,
} from "./handlers/groups.ts";
import { getServiceStatus } from "./handlers/health.ts";
import { checkPermission, grantPermission, revokePermission } from "./handlers/permissions.ts";
import { sendToAll, sendToConnection, sendToGroup, sendToUser } from "./handlers/send.ts";
import { generateClientToken } from "./handlers/tokens.ts";
import {
  addUserToGroup,
  removeUserFromAllGroups,
  removeUserFromGroup,
  userExists,
} from "./handlers/users.ts";
import type { Outcome } from "./outcome.ts";
import type { ApiVersion } from "./versions.ts";

/** One operation of the data plane. */
export type Route = HubRoute | ServiceRoute;

/** An operation on a hub: needs a token. */
export interface HubRoute extends RouteBase {
  readonly scope: "hub";
  /** The one kind of token that it takes, where it does not take both. */
  readonly only?: Credential;
  readonly handle: (call: RestCall) => Outcome;
}

/** An operation on the service as a whole: anybody may call it. */
export interface ServiceRoute extends RouteBase {
  readonly scope: "service";
  readonly handle: () => Outcome;
}

interface RouteBase {
  /** The operation's name in the service's public specification. */
  readonly operation: Operation;
  readonly method: "DELETE" | "GET" | "HEAD" | "POST" | "PUT";
  /** Literal segments and `{variables}`, each of which takes one segment that is not empty. */
  readonly path: string;
  /** The first version that has the operation. */
  readonly since: ApiVersion;
}

const hub = "/api/hubs/{hub}";
const connection = `${hub}/connections/{connectionId}`;
const group = `${hub}/groups/{group}`;
const member = `${group}/connections/{connectionId}`;
const permission = `${hub}/permissions/{permission}/connections/{connectionId}`;
const user = `${hub}/users/{userId}`;

/** Every operation of the data plane, a line each, in the order of the service's documentation. */
// oxfmt-ignore
export const routes: readonly Route[] = [
  { scope: "service", operation: "getServiceStatus",              method: "HEAD",   path: "/api/health",                since: "2021-10-01", handle: getServiceStatus },
  { scope: "hub",     operation: "addConnectionsToGroups",        method: "POST",   path: `${hub}/:addToGroups`,        since: "2024-01-01", handle: addConnectionsToGroups },
  { scope: "hub",     operation: "removeConnectionsFromGroups",   method: "POST",   path: `${hub}/:removeFromGroups`,   since: "2024-01-01", handle: removeConnectionsFromGroups },
  { scope: "hub",     operation: "closeAllConnections",           method: "POST",   path: `${hub}/:closeConnections`,   since: "2021-10-01", handle: closeAllConnections },
  { scope: "hub",     operation: "generateClientToken",           method: "POST",   path: `${hub}/:generateToken`,      since: "2021-10-01", handle: generateClientToken, only: "entraToken" },
  { scope: "hub",     operation: "sendToAll",                     method: "POST",   path: `${hub}/:send`,               since: "2021-10-01", handle: sendToAll },
  { scope: "hub",     operation: "closeConnection",               method: "DELETE", path: connection,                   since: "2021-10-01", handle: closeConnection },
  { scope: "hub",     operation: "connectionExists",              method: "HEAD",   path: connection,                   since: "2021-10-01", handle: connectionExists },
  { scope: "hub",     operation: "sendToConnection",              method: "POST",   path: `${connection}/:send`,        since: "2021-10-01", handle: sendToConnection },
  { scope: "hub",     operation: "removeConnectionFromAllGroups", method: "DELETE", path: `${connection}/groups`,       since: "2022-11-01", handle: removeConnectionFromAllGroups },
  { scope: "hub",     operation: "groupExists",                   method: "HEAD",   path: group,                        since: "2021-10-01", handle: groupExists },
  { scope: "hub",     operation: "closeGroupConnections",         method: "POST",   path: `${group}/:closeConnections`, since: "2021-10-01", handle: closeGroupConnections },
  { scope: "hub",     operation: "sendToGroup",                   method: "POST",   path: `${group}/:send`,             since: "2021-10-01", handle: sendToGroup },
  { scope: "hub",     operation: "listConnectionsInGroup",        method: "GET",    path: `${group}/connections`,       since: "2024-12-01", handle: listConnectionsInGroup },
  { scope: "hub",     operation: "addConnectionToGroup",          method: "PUT",    path: member,                       since: "2021-10-01", handle: addConnectionToGroup },
  { scope: "hub",     operation: "removeConnectionFromGroup",     method: "DELETE", path: member,                       since: "2021-10-01", handle: removeConnectionFromGroup },
  { scope: "hub",     operation: "grantPermission",               method: "PUT",    path: permission,                   since: "2021-10-01", handle: grantPermission },
  { scope: "hub",     operation: "revokePermission",              method: "DELETE", path: permission,                   since: "2021-10-01", handle: revokePermission },
  { scope: "hub",     operation: "checkPermission",               method: "HEAD",   path: permission,                   since: "2021-10-01", handle: checkPermission },
  { scope: "hub",     operation: "userExists",                    method: "HEAD",   path: user,                         since: "2021-10-01", handle: userExists },
  { scope: "hub",     operation: "closeUserConnections",          method: "POST",   path: `${user}/:closeConnections`,  since: "2021-10-01", handle: closeUserConnections },
  { scope: "hub",     operation: "sendToUser",                    method: "POST",   path: `${user}/:send`,              since: "2021-10-01", handle: sendToUser },
  { scope: "hub",     operation: "addUserToGroup",                method: "PUT",    path: `${user}/groups/{group}`,     since: "2021-10-01", handle: addUserToGroup },
  { scope: "hub",     operation: "removeUserFromGroup",           method: "DELETE", path: `${user}/groups/{group}`,     since: "2021-10-01", handle: removeUserFromGroup },
  { scope: "hub",     operation: "removeUserFromAllGroups",       method: "DELETE", path: `${user}/groups`,             since: "2021-10-01", handle: removeUserFromAllGroups },
];
