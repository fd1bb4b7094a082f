import { createRestClient, type RestClient } from "@restline/web-pubsub";
import {
  isRestError,
  isUnexpected,
  type ErrorDetailOutput,
  type MessageContentType,
} from "@restline/web-pubsub-rest";
import type { Answer } from "../answer.ts";
import type { Access, Level, Operations, SendOptions, SentMessage } from "./level.ts";

/** The generated client, signing with the access key of the connection string. */
export const lowLevel: Level = { name: "low level", connect };

const onConnection = "/api/hubs/{hub}/connections/{connectionId}";

function connect({ connectionString, hub, httpClient, retryOptions }: Access): Operations {
  const client = createRestClient(connectionString, {
    retryOptions,
    ...(httpClient === undefined ? {} : { httpClient }),
  });
  return {
    closeConnection: (connectionId, options = {}) =>
      answerOf(async () => {
        const response = await client
          .path(onConnection, hub, connectionId)
          .delete({ queryParameters: options });
        return isUnexpected(response) ? failureOf(response) : successOf(response.status);
      }),
    connectionExists: (connectionId) =>
      answerOf(async () => {
        const response = await client.path(onConnection, hub, connectionId).head();
        if (isUnexpected(response)) return failureOf(response);
        return { ...successOf(response.status), value: response.status === "200" };
      }),
    sendToAll: (message, options = {}) =>
      answerOf(() => sendToAll(client, hub, { message, options })),
    addConnectionToGroup: (group, connectionId) =>
      answerOf(async () => {
        const response = await client
          .path(
            "/api/hubs/{hub}/groups/{group}/connections/{connectionId}",
            hub,
            group,
            connectionId,
          )
          .put();
        return isUnexpected(response) ? failureOf(response) : successOf(response.status);
      }),
  };
}

async function sendToAll(
  client: RestClient,
  hub: string,
  { message, options }: { message: SentMessage; options: SendOptions },
): Promise<Answer> {
  const { excluded, ...query } = options;
  const response = await client.path("/api/hubs/{hub}/:send", hub).post({
    ...contentOf(message),
    queryParameters: {
      ...query,
      ...(excluded === undefined
        ? {}
        : { excluded: { value: [...excluded], explode: true, style: "form" } }),
    },
  });
  return isUnexpected(response) ? failureOf(response) : successOf(response.status);
}

function contentOf(message: SentMessage): {
  contentType: MessageContentType;
  body: string | Uint8Array;
} {
  switch (message.kind) {
    case "text":
      return { contentType: "text/plain", body: message.text };
    case "JSON": {
      // Bytes: the core would write a string as a JSON string.
      const body = new TextEncoder().encode(JSON.stringify(message.value));
      return { contentType: "application/json", body };
    }
    case "binary":
      return { contentType: "application/octet-stream", body: message.bytes };
  }
}

function successOf(status: string): Extract<Answer, { kind: "success" }> {
  return { kind: "success", status: Number(status) };
}

function failureOf(response: {
  readonly status: string;
  readonly headers: { readonly "x-ms-error-code"?: string };
  readonly body: ErrorDetailOutput | undefined;
}): Answer {
  const { body, headers, status } = response;
  return {
    kind: "failure",
    status: Number(status),
    code: body?.code ?? headers["x-ms-error-code"],
    target: body?.target,
    message: body?.message ?? "",
  };
}

/** What no answer came to is thrown by the pipeline. */
async function answerOf(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (!isRestError(error) || error.statusCode !== undefined || error.code === undefined)
      throw error;
    return { kind: "no answer", code: error.code };
  }
}
