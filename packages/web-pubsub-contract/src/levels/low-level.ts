import { createRestClient, type RestClient } from "@restline/web-pubsub";
import { isUnexpected, paginate } from "@restline/web-pubsub-rest";
import type { Answer, Member } from "../answer.ts";
import type { Arguments } from "./arguments.ts";
import type { Access, ClientSettings, Level, Operations } from "./level.ts";
import { contentOf } from "./message-content.ts";
import { answer, answerOf, ask, failureOf, successOf } from "./rest-answer.ts";
import { readClientToken } from "./token-claims.ts";

/** The generated client, with the authentication of the package that stands on it. */
export const lowLevel: Level = { name: "low level", connect };

const onHub = "/api/hubs/{hub}";
const onConnection = `${onHub}/connections/{connectionId}` as const;
const onGroup = `${onHub}/groups/{group}` as const;
const onMember = `${onGroup}/connections/{connectionId}` as const;
const onPermission = `${onHub}/permissions/{permission}/connections/{connectionId}` as const;
const onUser = `${onHub}/users/{userId}` as const;
const onGroupOfUser = `${onUser}/groups/{group}` as const;

function connect(access: Access, settings: ClientSettings): Operations {
  const { hub } = access;
  const { path } = createClient(access, settings);
  return {
    getServiceStatus: () => answer(path("/api/health").head()),
    addConnectionsToGroups: ({ groups, ...filter }) =>
      answer(path(`${onHub}/:addToGroups`, hub).post({ body: { groups: [...groups], ...filter } })),
    removeConnectionsFromGroups: ({ groups, ...filter }) =>
      answer(
        path(`${onHub}/:removeFromGroups`, hub).post({ body: { groups: [...groups], ...filter } }),
      ),
    closeAllConnections: (closing) =>
      answer(path(`${onHub}/:closeConnections`, hub).post({ queryParameters: repeat(closing) })),
    generateClientToken: (wishes) => makeToken(path, hub, wishes),
    sendToAll: ({ message, ...others }) =>
      answer(
        path(`${onHub}/:send`, hub).post({
          ...contentOf(message),
          queryParameters: repeat(others),
        }),
      ),
    closeConnection: ({ connectionId, ...queryParameters }) =>
      answer(path(onConnection, hub, connectionId).delete({ queryParameters })),
    connectionExists: ({ connectionId }) => ask(path(onConnection, hub, connectionId).head()),
    sendToConnection: ({ connectionId, message, ...queryParameters }) =>
      answer(
        path(`${onConnection}/:send`, hub, connectionId).post({
          ...contentOf(message),
          queryParameters,
        }),
      ),
    removeConnectionFromAllGroups: ({ connectionId }) =>
      answer(path(`${onConnection}/groups`, hub, connectionId).delete()),
    groupExists: ({ group }) => ask(path(onGroup, hub, group).head()),
    closeGroupConnections: ({ group, ...closing }) =>
      answer(
        path(`${onGroup}/:closeConnections`, hub, group).post({ queryParameters: repeat(closing) }),
      ),
    sendToGroup: ({ group, message, ...others }) =>
      answer(
        path(`${onGroup}/:send`, hub, group).post({
          ...contentOf(message),
          queryParameters: repeat(others),
        }),
      ),
    listConnectionsInGroup: (listing) => list(createClient(access, settings), hub, listing),
    addConnectionToGroup: ({ group, connectionId }) =>
      answer(path(onMember, hub, group, connectionId).put()),
    removeConnectionFromGroup: ({ group, connectionId }) =>
      answer(path(onMember, hub, group, connectionId).delete()),
    grantPermission: ({ permission, connectionId, ...queryParameters }) =>
      answer(path(onPermission, hub, permission, connectionId).put({ queryParameters })),
    revokePermission: ({ permission, connectionId, ...queryParameters }) =>
      answer(path(onPermission, hub, permission, connectionId).delete({ queryParameters })),
    checkPermission: ({ permission, connectionId, ...queryParameters }) =>
      ask(path(onPermission, hub, permission, connectionId).head({ queryParameters })),
    userExists: ({ userId }) => ask(path(onUser, hub, userId).head()),
    closeUserConnections: ({ userId, ...closing }) =>
      answer(
        path(`${onUser}/:closeConnections`, hub, userId).post({ queryParameters: repeat(closing) }),
      ),
    sendToUser: ({ userId, message, ...queryParameters }) =>
      answer(path(`${onUser}/:send`, hub, userId).post({ ...contentOf(message), queryParameters })),
    addUserToGroup: ({ userId, group }) => answer(path(onGroupOfUser, hub, userId, group).put()),
    removeUserFromGroup: ({ userId, group }) =>
      answer(path(onGroupOfUser, hub, userId, group).delete()),
    removeUserFromAllGroups: ({ userId }) => answer(path(`${onUser}/groups`, hub, userId).delete()),
  };
}

function createClient(
  { credential, httpClient, tlsOptions }: Access,
  settings: ClientSettings,
): RestClient {
  const options = {
    ...settings,
    ...(httpClient === undefined ? {} : { httpClient }),
    ...(tlsOptions === undefined ? {} : { tlsOptions }),
  };
  return credential.kind === "access key"
    ? createRestClient(credential.connectionString, options)
    : createRestClient(credential.endpoint, credential.token, options);
}

/** A list goes into the query with its key repeated for each entry. */
interface RepeatedKey {
  value: string[];
  explode: true;
  style: "form";
}

function repeat<Others extends object>({
  excluded,
  ...others
}: Others & { readonly excluded?: readonly string[] }): Omit<Others, "excluded"> & {
  excluded?: RepeatedKey;
} {
  return { ...others, ...(excluded === undefined ? {} : { excluded: repeatKey(excluded) }) };
}

function repeatKey(value: readonly string[]): RepeatedKey {
  return { value: [...value], explode: true, style: "form" };
}

async function makeToken(
  path: RestClient["path"],
  hub: string,
  { role, group, ...others }: Arguments["generateClientToken"],
): Promise<Answer> {
  return answerOf(async () => {
    const response = await path(`${onHub}/:generateToken`, hub).post({
      queryParameters: {
        ...others,
        ...(role === undefined ? {} : { role: repeatKey(role) }),
        ...(group === undefined ? {} : { group: repeatKey(group) }),
      },
    });
    if (isUnexpected(response)) return failureOf(response);
    return { ...successOf(response), value: readClientToken(response.body.token) };
  });
}

async function list(
  client: RestClient,
  hub: string,
  { group, ...queryParameters }: Arguments["listConnectionsInGroup"],
): Promise<Answer> {
  return answerOf(async () => {
    const response = await client
      .path(`${onGroup}/connections`, hub, group)
      .get({ queryParameters });
    if (isUnexpected(response)) return failureOf(response);
    const pages: Member[][] = [];
    for await (const page of paginate(client, response).byPage()) pages.push(page.map(memberOf));
    return { ...successOf(response), value: pages };
  });
}

/** The service writes null for the user of an anonymous connection. */
function memberOf({ connectionId, userId }: Member): Member {
  return { connectionId, ...(userId ? { userId } : {}) };
}
