import { checkWholeNumber } from "../arguments.ts";
import { readContent } from "../messaging/content.ts";
import type { MessageContent } from "../messaging/content.ts";
import type {
  HubSendToAllOptions,
  HubSendToConnectionOptions,
  HubSendToUserOptions,
  SendingOptions,
} from "../message-options.ts";
import { checkAudience } from "./audience.ts";
import { checkConnectionId, describeConnection } from "./connections.ts";
import type { ConnectionValues } from "./connections.ts";
import { describeGroup } from "./groups.ts";
import type { GroupValues } from "./groups.ts";
import type { CallParameters, Operation } from "./operation.ts";
import { repeatKey } from "./query.ts";
import type { RepeatedKey } from "./query.ts";
import { checkUserId, describeUser } from "./users.ts";
import type { UserValues } from "./users.ts";

/** What to send. */
export interface MessageValues {
  readonly message: unknown;
}

const optionNames = { excluded: "excludedConnections" } as const;

export const sendToAll: Operation<
  "POST /api/hubs/{hub}/:send",
  MessageValues,
  SendingOptions<HubSendToAllOptions>
> = {
  key: "POST /api/hubs/{hub}/:send",
  name: "sendToAll",
  success: { 202: true },
  check: ({ options }) => checkSending("sendToAll", options),
  query: ({ options }) => readBroadcastQuery(options),
  optionNames,
  async send(rest, { hub, ...given }, parameters) {
    const content = await readMessage("sendToAll", given, parameters);
    return rest.path("/api/hubs/{hub}/:send", hub).post({ ...parameters, ...content });
  },
};

export const sendToGroup: Operation<
  "POST /api/hubs/{hub}/groups/{group}/:send",
  MessageValues & GroupValues,
  SendingOptions<HubSendToAllOptions>
> = {
  key: "POST /api/hubs/{hub}/groups/{group}/:send",
  name: "group.sendToAll",
  success: { 202: true },
  check: ({ options }) => checkSending("group.sendToAll", options),
  describe: describeGroup,
  query: ({ options }) => readBroadcastQuery(options),
  optionNames,
  async send(rest, { hub, group, ...given }, parameters) {
    const content = await readMessage("group.sendToAll", given, parameters);
    return rest
      .path("/api/hubs/{hub}/groups/{group}/:send", hub, group)
      .post({ ...parameters, ...content });
  },
};

export const sendToUser: Operation<
  "POST /api/hubs/{hub}/users/{userId}/:send",
  MessageValues & UserValues,
  SendingOptions<HubSendToUserOptions>
> = {
  key: "POST /api/hubs/{hub}/users/{userId}/:send",
  name: "sendToUser",
  success: { 202: true },
  check({ userId, options }) {
    checkUserId("sendToUser", userId);
    checkSending("sendToUser", options);
  },
  describe: describeUser,
  query: ({ options: { filter, messageTtlSeconds } }) => ({ filter, messageTtlSeconds }),
  async send(rest, { hub, userId, ...given }, parameters) {
    const content = await readMessage("sendToUser", given, parameters);
    return rest
      .path("/api/hubs/{hub}/users/{userId}/:send", hub, userId)
      .post({ ...parameters, ...content });
  },
};

export const sendToConnection: Operation<
  "POST /api/hubs/{hub}/connections/{connectionId}/:send",
  MessageValues & ConnectionValues,
  SendingOptions<HubSendToConnectionOptions>
> = {
  key: "POST /api/hubs/{hub}/connections/{connectionId}/:send",
  name: "sendToConnection",
  success: { 202: true },
  check({ connectionId, options }) {
    checkConnectionId("sendToConnection", connectionId);
    checkSending("sendToConnection", options);
  },
  describe: describeConnection,
  query: ({ options: { messageTtlSeconds } }) => ({ messageTtlSeconds }),
  async send(rest, { hub, connectionId, ...given }, parameters) {
    const content = await readMessage("sendToConnection", given, parameters);
    return rest
      .path("/api/hubs/{hub}/connections/{connectionId}/:send", hub, connectionId)
      .post({ ...parameters, ...content });
  },
};

function readBroadcastQuery(options: HubSendToAllOptions): {
  filter: string | undefined;
  messageTtlSeconds: number | undefined;
  excluded: RepeatedKey | undefined;
} {
  const { excludedConnections, filter, messageTtlSeconds } = options;
  return { filter, messageTtlSeconds, excluded: repeatKey(excludedConnections) };
}

function checkSending(operation: string, options: HubSendToAllOptions): void {
  checkAudience(operation, options);
  const { messageTtlSeconds } = options;
  if (messageTtlSeconds !== undefined) {
    const place = { operation, parameter: "messageTtlSeconds" };
    checkWholeNumber(place, messageTtlSeconds, { least: 0, most: 300 });
  }
}

function readMessage(
  operation: string,
  {
    message,
    options,
  }: MessageValues & { readonly options: SendingOptions<HubSendToConnectionOptions> },
  { abortSignal }: CallParameters,
): Promise<MessageContent> {
  const { contentType } = options;
  return readContent(message, { operation, contentType, abortSignal });
}
