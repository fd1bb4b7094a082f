import { readContent as readMessage } from "../messaging/content.ts";
import type { MessageContent } from "../messaging/content.ts";
import type {
  HubSendToAllOptions,
  HubSendToConnectionOptions,
  HubSendToUserOptions,
  SendingOptions,
} from "../message-options.ts";
import type { Operation, ReadingOptions } from "./operation.ts";

/** What to send. */
interface MessageValues {
  readonly message: unknown;
}

/** What all sends have in common. */
const send = {
  success: { 202: true },
  readContent(
    { message, options }: MessageValues & { readonly options: { readonly contentType?: string } },
    reading: ReadingOptions,
  ): Promise<MessageContent> {
    return readMessage(message, { ...reading, contentType: options.contentType });
  },
} as const;

const toConnection = { messageTtlSeconds: "messageTtlSeconds" } as const;
const toUser = { ...toConnection, filter: "filter" } as const;
const toMany = { ...toUser, excluded: "excludedConnections" } as const;

export const sendToAll: Operation<
  "POST /api/hubs/{hub}/:send",
  SendingOptions<HubSendToAllOptions>,
  MessageValues
> = {
  ...send,
  key: "POST /api/hubs/{hub}/:send",
  name: "sendToAll",
  query: toMany,
};

export const sendToGroup: Operation<
  "POST /api/hubs/{hub}/groups/{group}/:send",
  SendingOptions<HubSendToAllOptions>,
  MessageValues
> = {
  ...send,
  key: "POST /api/hubs/{hub}/groups/{group}/:send",
  name: "group.sendToAll",
  query: toMany,
};

export const sendToUser: Operation<
  "POST /api/hubs/{hub}/users/{userId}/:send",
  SendingOptions<HubSendToUserOptions>,
  MessageValues
> = {
  ...send,
  key: "POST /api/hubs/{hub}/users/{userId}/:send",
  name: "sendToUser",
  query: toUser,
};

export const sendToConnection: Operation<
  "POST /api/hubs/{hub}/connections/{connectionId}/:send",
  SendingOptions<HubSendToConnectionOptions>,
  MessageValues
> = {
  ...send,
  key: "POST /api/hubs/{hub}/connections/{connectionId}/:send",
  name: "sendToConnection",
  query: toConnection,
};
