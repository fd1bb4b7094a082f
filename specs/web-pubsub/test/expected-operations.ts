import type { Version } from "./openapi-document.ts";

/** One operation of the service, as its public documentation and recorded answers have it. */
export interface ExpectedOperation {
  readonly name: string;
  /** `VERB /path`. */
  readonly route: string;
  /** The first api-version that has it. */
  readonly since: Version;
  /** The statuses that are no error. */
  readonly answers: readonly string[];
  /** Its query parameters beside api-version, each with the first api-version that has it. */
  readonly query?: Readonly<Record<string, Version>>;
  /** What its request carries. */
  readonly body?: "Message" | "AddToGroupsRequest" | "RemoveFromGroupsRequest";
}

const HUB = "/api/hubs/{hub}";
const GROUP = `${HUB}/groups/{group}`;
const CONNECTION = `${HUB}/connections/{connectionId}`;
const USER = `${HUB}/users/{userId}`;
const GRANT = `${HUB}/permissions/{permission}/connections/{connectionId}`;
const MEMBER = `${GROUP}/connections/{connectionId}`;

const FIRST = "2021-10-01";
const CLOSING = { excluded: FIRST, reason: FIRST } as const;
const TARGET = { targetName: FIRST } as const;
const TTL = { messageTtlSeconds: "2024-01-01" } as const;
const FILTERED = { filter: "2022-11-01", ...TTL } as const;

/** Written by hand from the service's documentation, in its order: never from the spec. */
export const expectedOperations: readonly ExpectedOperation[] = [
  { name: "getServiceStatus", route: "HEAD /api/health", since: FIRST, answers: ["200"] },
  {
    name: "addConnectionsToGroups",
    route: `POST ${HUB}/:addToGroups`,
    since: "2024-01-01",
    answers: ["200"],
    body: "AddToGroupsRequest",
  },
  {
    name: "removeConnectionsFromGroups",
    route: `POST ${HUB}/:removeFromGroups`,
    since: "2024-01-01",
    answers: ["200"],
    body: "RemoveFromGroupsRequest",
  },
  {
    name: "closeAllConnections",
    route: `POST ${HUB}/:closeConnections`,
    since: FIRST,
    answers: ["204"],
    query: CLOSING,
  },
  {
    name: "generateClientToken",
    route: `POST ${HUB}/:generateToken`,
    since: FIRST,
    answers: ["200"],
    query: {
      userId: FIRST,
      role: FIRST,
      minutesToExpire: FIRST,
      group: "2022-11-01",
      clientType: "2024-01-01",
    },
  },
  {
    name: "sendToAll",
    route: `POST ${HUB}/:send`,
    since: FIRST,
    answers: ["202"],
    query: { excluded: FIRST, ...FILTERED },
    body: "Message",
  },
  {
    name: "closeConnection",
    route: `DELETE ${CONNECTION}`,
    since: FIRST,
    answers: ["204"],
    query: { reason: FIRST },
  },
  {
    name: "connectionExists",
    route: `HEAD ${CONNECTION}`,
    since: FIRST,
    answers: ["200", "404"],
  },
  {
    name: "sendToConnection",
    route: `POST ${CONNECTION}/:send`,
    since: FIRST,
    answers: ["202"],
    query: TTL,
    body: "Message",
  },
  {
    name: "removeConnectionFromAllGroups",
    route: `DELETE ${CONNECTION}/groups`,
    since: "2022-11-01",
    answers: ["204"],
  },
  { name: "groupExists", route: `HEAD ${GROUP}`, since: FIRST, answers: ["200", "404"] },
  {
    name: "closeGroupConnections",
    route: `POST ${GROUP}/:closeConnections`,
    since: FIRST,
    answers: ["204"],
    query: CLOSING,
  },
  {
    name: "sendToGroup",
    route: `POST ${GROUP}/:send`,
    since: FIRST,
    answers: ["202"],
    query: { excluded: FIRST, ...FILTERED },
    body: "Message",
  },
  {
    name: "listConnectionsInGroup",
    route: `GET ${GROUP}/connections`,
    since: "2024-12-01",
    answers: ["200"],
    query: { maxpagesize: "2024-12-01", top: "2024-12-01", continuationToken: "2024-12-01" },
  },
  { name: "addConnectionToGroup", route: `PUT ${MEMBER}`, since: FIRST, answers: ["200"] },
  { name: "removeConnectionFromGroup", route: `DELETE ${MEMBER}`, since: FIRST, answers: ["204"] },
  {
    name: "grantPermission",
    route: `PUT ${GRANT}`,
    since: FIRST,
    answers: ["200"],
    query: TARGET,
  },
  {
    name: "revokePermission",
    route: `DELETE ${GRANT}`,
    since: FIRST,
    answers: ["204"],
    query: TARGET,
  },
  {
    name: "checkPermission",
    route: `HEAD ${GRANT}`,
    since: FIRST,
    answers: ["200", "404"],
    query: TARGET,
  },
  { name: "userExists", route: `HEAD ${USER}`, since: FIRST, answers: ["200", "404"] },
  {
    name: "closeUserConnections",
    route: `POST ${USER}/:closeConnections`,
    since: FIRST,
    answers: ["204"],
    query: CLOSING,
  },
  {
    name: "sendToUser",
    route: `POST ${USER}/:send`,
    since: FIRST,
    answers: ["202"],
    query: FILTERED,
    body: "Message",
  },
  { name: "addUserToGroup", route: `PUT ${USER}/groups/{group}`, since: FIRST, answers: ["200"] },
  {
    name: "removeUserFromGroup",
    route: `DELETE ${USER}/groups/{group}`,
    since: FIRST,
    answers: ["204"],
  },
  {
    name: "removeUserFromAllGroups",
    route: `DELETE ${USER}/groups`,
    since: FIRST,
    answers: ["204"],
  },
];
