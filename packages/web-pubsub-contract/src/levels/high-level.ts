import {
  ConnectionError,
  ServiceError,
  WebPubSubServiceClient,
  type CallOptions,
  type Permission,
  type ServiceResponse,
  type WebPubSubClientProtocol,
} from "@restline/web-pubsub";
import type { Answer, Failure, Member, Success } from "../answer.ts";
import type { Arguments, Message } from "./arguments.ts";
import { isObject, readErrorFields, readProblem, readValidation } from "./error-fields.ts";
import type { Access, ClientSettings, Level, Operations } from "./level.ts";
import { answer as answerOfRest } from "./rest-answer.ts";
import { readClientToken } from "./token-claims.ts";

/** The hand-written client. */
export const highLevel: Level = { name: "high level", connect };

function connect(access: Access, settings: ClientSettings): Operations {
  const client = createClient(access, settings);
  return {
    // It has no method for this: what it needs of the wire, its `rest` has.
    getServiceStatus: () => answerOfRest(client.rest.path("/api/health").head()),
    addConnectionsToGroups: ({ groups, filter = "" }) =>
      answer(client.addConnectionsToGroups(groups, filter)),
    removeConnectionsFromGroups: ({ groups, filter = "" }) =>
      answer(client.removeConnectionsFromGroups(groups, filter)),
    closeAllConnections: (closing) => answer(client.closeAllConnections(optionsOf(closing))),
    generateClientToken: (wishes) => makeToken(client, wishes),
    sendToAll: ({ message, ...others }) =>
      send(message, {
        text: (text, type) => client.sendToAll(text, { ...optionsOf(others), ...type }),
        other: (value) => client.sendToAll(value, optionsOf(others)),
      }),
    closeConnection: ({ connectionId, ...options }) =>
      answer(client.closeConnection(connectionId, options)),
    connectionExists: ({ connectionId }) =>
      ask((options) => client.connectionExists(connectionId, options)),
    sendToConnection: ({ connectionId, message, ...options }) =>
      send(message, {
        text: (text, type) => client.sendToConnection(connectionId, text, { ...options, ...type }),
        other: (value) => client.sendToConnection(connectionId, value, options),
      }),
    removeConnectionFromAllGroups: ({ connectionId }) =>
      answer(client.removeConnectionFromAllGroups(connectionId)),
    groupExists: ({ group }) => ask((options) => client.groupExists(group, options)),
    closeGroupConnections: ({ group, ...closing }) =>
      answer(client.group(group).closeAllConnections(optionsOf(closing))),
    sendToGroup: ({ group, message, ...others }) =>
      send(message, {
        text: (text, type) =>
          client.group(group).sendToAll(text, { ...optionsOf(others), ...type }),
        other: (value) => client.group(group).sendToAll(value, optionsOf(others)),
      }),
    listConnectionsInGroup: (listing) => list(client, listing),
    addConnectionToGroup: ({ group, connectionId }) =>
      answer(client.group(group).addConnection(connectionId)),
    removeConnectionFromGroup: ({ group, connectionId }) =>
      answer(client.group(group).removeConnection(connectionId)),
    grantPermission: ({ permission, connectionId, ...options }) =>
      answer(client.grantPermission(connectionId, asPermission(permission), options)),
    revokePermission: ({ permission, connectionId, ...options }) =>
      answer(client.revokePermission(connectionId, asPermission(permission), options)),
    checkPermission: ({ permission, connectionId, ...target }) =>
      ask((options) =>
        client.hasPermission(connectionId, asPermission(permission), { ...options, ...target }),
      ),
    userExists: ({ userId }) => ask((options) => client.userExists(userId, options)),
    closeUserConnections: ({ userId, ...closing }) =>
      answer(client.closeUserConnections(userId, optionsOf(closing))),
    sendToUser: ({ userId, message, ...options }) =>
      send(message, {
        text: (text, type) => client.sendToUser(userId, text, { ...options, ...type }),
        other: (value) => client.sendToUser(userId, value, options),
      }),
    addUserToGroup: ({ userId, group }) => answer(client.group(group).addUser(userId)),
    removeUserFromGroup: ({ userId, group }) => answer(client.group(group).removeUser(userId)),
    removeUserFromAllGroups: ({ userId }) => answer(client.removeUserFromAllGroups(userId)),
  };
}

function createClient(
  { credential, hub, httpClient, tlsOptions }: Access,
  settings: ClientSettings,
): WebPubSubServiceClient {
  const options = {
    ...settings,
    ...(httpClient === undefined ? {} : { httpClient }),
    ...(tlsOptions === undefined ? {} : { tlsOptions }),
  };
  return credential.kind === "access key"
    ? new WebPubSubServiceClient(credential.connectionString, hub, options)
    : new WebPubSubServiceClient(credential.endpoint, credential.token, hub, options);
}

/** The client has a name of its own for whom a call leaves out. */
function optionsOf<Others extends object>({
  excluded,
  ...others
}: Others & { readonly excluded?: readonly string[] }): Omit<Others, "excluded"> & {
  excludedConnections?: readonly string[];
} {
  return { ...others, ...(excluded === undefined ? {} : { excludedConnections: excluded }) };
}

/** The method that sends, for a text and for what is none. */
interface Sender {
  readonly text: (
    text: string,
    type: { readonly contentType: "text/plain" },
  ) => Promise<ServiceResponse>;
  readonly other: (
    value: Uint8Array | Extract<Message, { kind: "JSON" }>["value"],
  ) => Promise<ServiceResponse>;
}

async function send(message: Message, sender: Sender): Promise<Answer> {
  switch (message.kind) {
    case "text":
      return answer(sender.text(message.text, { contentType: "text/plain" }));
    case "JSON":
      return answer(sender.other(message.value));
    case "binary":
      return answer(sender.other(new Uint8Array(message.bytes)));
  }
}

/** The client's types know two, and it sends any: the service may learn more. */
function asPermission(permission: string): Permission {
  return permission as Permission;
}

/** The client sends no others. */
const knownProtocols: readonly WebPubSubClientProtocol[] = ["default", "mqtt"];

async function makeToken(
  client: WebPubSubServiceClient,
  { userId, role, minutesToExpire, group, clientType }: Arguments["generateClientToken"],
): Promise<Answer> {
  return answerOf(async () => {
    const { status, onResponse } = watchStatus();
    const { token } = await client.getClientAccessToken({
      userId,
      roles: role,
      expirationTimeInMinutes: minutesToExpire,
      groups: group,
      clientProtocol: knownProtocols.find((known) => known === clientType),
      onResponse,
    });
    return { kind: "success", status: status(), value: readClientToken(token) };
  });
}

async function list(
  client: WebPubSubServiceClient,
  { group, maxpagesize, ...others }: Arguments["listConnectionsInGroup"],
): Promise<Answer> {
  return answerOf(async () => {
    const { status, onResponse } = watchStatus();
    const members = client
      .group(group)
      .listConnections({ maxPageSize: maxpagesize, ...others, onResponse });
    const pages: Member[][] = [];
    for await (const page of members.byPage()) pages.push([...page]);
    return { kind: "success", status: status(), value: pages };
  });
}

async function answer(call: Promise<ServiceResponse>): Promise<Answer> {
  return answerOf(async () => ({ kind: "success", status: (await call).status }));
}

async function ask(
  call: (options: Pick<CallOptions, "onResponse">) => Promise<boolean>,
): Promise<Answer> {
  return answerOf(async () => {
    const { code, status, onResponse } = watchStatus();
    const value = await call({ onResponse });
    return { kind: "success", status: status(), value, ...code() };
  });
}

/** Where a method answers with a value, its status and its code are seen on the way. */
function watchStatus(): {
  readonly status: () => number;
  readonly code: () => Pick<Success, "code">;
  readonly onResponse: NonNullable<CallOptions["onResponse"]>;
} {
  let last = 0;
  let code: string | undefined;
  return {
    status: () => last,
    code: () => (code === undefined ? {} : { code }),
    onResponse: ({ headers, status }) => {
      last = status;
      code = headers.get("x-ms-error-code");
    },
  };
}

async function answerOf(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConnectionError) {
      const { attempts, code, operation: method } = error;
      return { kind: "no answer", code, context: { method, attempts } };
    }
    if (!(error instanceof ServiceError)) throw error;
    return failureOf(error);
  }
}

/** The message is the client's own, with what the service says in it. */
function failureOf(error: ServiceError): Failure {
  const { attempts, operation: method, requestId, retryAfterInMs, status } = error;
  return {
    kind: "failure",
    status,
    ...readErrorFields(error),
    ...readValidation(error),
    ...readProblemOf(error),
    ...(retryAfterInMs === undefined ? {} : { retryAfter: retryAfterInMs / 1000 }),
    context: { method, attempts, requestId },
  };
}

/** Its error has no fields for them, and hands on the answer that they are in. */
function readProblemOf({
  response: { bodyAsText, headers },
}: ServiceError): Pick<Failure, "problem"> {
  if (!bodyAsText || headers.get("content-type")?.includes("json") !== true) return {};
  const body: unknown = JSON.parse(bodyAsText);
  return isObject(body) ? readProblem(body) : {};
}
