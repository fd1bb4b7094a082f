import {
  ConnectionError,
  ServiceError,
  WebPubSubServiceClient,
  type ServiceResponse,
} from "@restline/web-pubsub";
import type { Answer } from "../answer.ts";
import type { Access, Level, Operations, SendOptions, SentMessage } from "./level.ts";

/** The hand-written client. */
export const highLevel: Level = { name: "high level", connect };

function connect({ connectionString, hub, httpClient, retryOptions }: Access): Operations {
  const client = new WebPubSubServiceClient(connectionString, hub, {
    retryOptions,
    ...(httpClient === undefined ? {} : { httpClient }),
  });
  return {
    closeConnection: (connectionId, options) =>
      answerOf(async () => successOf(await client.closeConnection(connectionId, options))),
    connectionExists: (connectionId) =>
      answerOf(async () => {
        let status = 0;
        const onResponse = (response: { readonly status: number }): void => {
          status = response.status;
        };
        const value = await client.connectionExists(connectionId, { onResponse });
        return { kind: "success", status, value };
      }),
    sendToAll: (message, options = {}) =>
      answerOf(async () => successOf(await sendToAll(client, message, options))),
  };
}

async function sendToAll(
  client: WebPubSubServiceClient,
  message: SentMessage,
  { excluded, ...others }: SendOptions,
): Promise<ServiceResponse> {
  const options = {
    ...others,
    ...(excluded === undefined ? {} : { excludedConnections: excluded }),
  };
  switch (message.kind) {
    case "text":
      return client.sendToAll(message.text, { ...options, contentType: "text/plain" });
    case "JSON":
      return client.sendToAll(message.value, options);
    case "binary":
      return client.sendToAll(message.bytes, options);
  }
}

function successOf({ status }: ServiceResponse): Answer {
  return { kind: "success", status };
}

async function answerOf(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConnectionError) return { kind: "no answer", code: error.code };
    if (!(error instanceof ServiceError)) throw error;
    const { code, message, status, target } = error;
    return { kind: "failure", status, code, target, message };
  }
}
