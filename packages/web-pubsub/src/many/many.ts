import { checkFunction, checkObject, checkOptions, checkWholeNumber } from "../arguments.ts";
import { checkCallOptions } from "../call-options.ts";
import type { JSONTypes } from "../message-options.ts";
import { findBinarySource, readBinarySource } from "../messaging/binary-source.ts";
import { readContent } from "../messaging/content.ts";
import type { CallOptions } from "../options.ts";
import type { ServiceResponse } from "../response.ts";
import type { WebPubSubServiceClient } from "../service-client.ts";
import { readTargets } from "./targets.ts";
import type { Target, TargetLists } from "./targets.ts";
import { skipAll, workThrough } from "./worklist.ts";
import type { ManyProgress, ManyResult } from "./worklist.ts";

/** How a list is worked through, and what each call takes. */
export interface ManyOptions extends Omit<CallOptions, "errorHandling" | "abortSignal"> {
  /** How many calls may be under way at a time: a whole number from 1 to 1024. Default: 16. */
  concurrency?: number | undefined;
  /**
   * Called each time when a target is done or has failed. What it throws ends the work, and is what
   * the promise rejects with.
   */
  onProgress?: ((progress: ManyProgress) => void) | undefined;
  /**
   * Ends the work: calls under way fail with an `AbortError`, the rest is skipped, and the promise
   * resolves with what became of each.
   */
  abortSignal?: AbortSignal | undefined;
}

/** Options of `sendToMany`. */
export interface SendToManyOptions extends ManyOptions {
  /** Sends the string as it is. Left out, it is sent as JSON, in quotes. */
  contentType?: "text/plain" | undefined;
  /** See `HubSendToAllOptions`. */
  messageTtlSeconds?: number | undefined;
  /** For users and groups: sends only to their connections that this is true of. */
  filter?: string | undefined;
  /** For groups: ids of connections that do not get the message. */
  excludedConnections?: readonly string[] | undefined;
}

/** Options of `closeMany`. */
export interface CloseManyOptions extends ManyOptions {
  /** Why the connections are closed. Clients of the JSON and protobuf protocols are told. */
  reason?: string | undefined;
  /** For users and groups: ids of connections that stay open. */
  excludedConnections?: readonly string[] | undefined;
}

/** What sending to many needs of a client. */
export type SendingClient = Pick<
  WebPubSubServiceClient,
  "group" | "sendToConnection" | "sendToUser"
>;
/** What closing many needs of a client. */
export type ClosingClient = Pick<
  WebPubSubServiceClient,
  "closeConnection" | "closeUserConnections" | "group"
>;

const defaultConcurrency = 16;

/**
 * Sends a message to each of many users, groups and connections, some at a time. Blobs and streams
 * are read once, before the first call.
 *
 * Resolves with a result for each, whether its call failed or not; rejects with a `TypeError` or a
 * `RangeError`, before anything is sent, where lists, options or the message cannot be used.
 *
 * @param targets - Lists of each kind, or targets: those that `failed` before, for instance.
 */
export async function sendToMany(
  client: SendingClient,
  targets: TargetLists | readonly Target[],
  given: SendToManyOptions & { message: JSONTypes },
): Promise<ManyResult> {
  const operation = "sendToMany";
  checkObject({ operation, parameter: "client" }, client);
  checkOptions(operation, given);
  const { message, ...options } = given;
  const { contentType, messageTtlSeconds, filter, excludedConnections } = options;
  const list = readTargets(operation, targets);
  const { isOver, ...work } = readManyOptions(operation, options);
  if (isOver()) return skipAll(list);
  const { abortSignal } = work.callOptions;
  let body: JSONTypes;
  try {
    body = await readOnce(operation, message, { contentType, abortSignal });
  } catch (error) {
    if (isOver()) return skipAll(list);
    throw error;
  }
  const toConnection = {
    ...work.callOptions,
    ...(contentType === undefined ? {} : { contentType }),
    messageTtlSeconds,
  };
  const toUser = { ...toConnection, filter };
  const toGroup = { ...toUser, excludedConnections };
  return workThrough({
    ...work,
    targets: list,
    isOver,
    call: async ({ kind, id }): Promise<ServiceResponse> => {
      switch (kind) {
        case "user":
          return client.sendToUser(id, body, toUser);
        case "group":
          return client.group(id).sendToAll(body, toGroup);
        case "connection":
          return client.sendToConnection(id, body, toConnection);
        default:
          throw unknownKind(operation, kind satisfies never);
      }
    },
  });
}

/**
 * Closes each of many connections, or all that many users or groups have, some at a time. What does
 * not exist is closed already, and done.
 *
 * Resolves with a result for each, whether its call failed or not; rejects with a `TypeError` or a
 * `RangeError`, before anything is sent, where lists or options cannot be used.
 *
 * @param targets - Lists of each kind, or targets: those that `failed` before, for instance.
 */
export async function closeMany(
  client: ClosingClient,
  targets: TargetLists | readonly Target[],
  options: CloseManyOptions = {},
): Promise<ManyResult> {
  const operation = "closeMany";
  checkObject({ operation, parameter: "client" }, client);
  checkOptions(operation, options);
  const list = readTargets(operation, targets);
  const work = readManyOptions(operation, options);
  const { reason, excludedConnections } = options;
  const one = { ...work.callOptions, reason };
  const several = { ...one, excludedConnections };
  return workThrough({
    ...work,
    targets: list,
    call: async ({ kind, id }): Promise<ServiceResponse> => {
      switch (kind) {
        case "user":
          return client.closeUserConnections(id, several);
        case "group":
          return client.group(id).closeAllConnections(several);
        case "connection":
          return client.closeConnection(id, one);
        default:
          throw unknownKind(operation, kind satisfies never);
      }
    },
  });
}

function readManyOptions(
  operation: string,
  options: ManyOptions,
): {
  concurrency: number;
  onProgress: ManyOptions["onProgress"];
  isOver: () => boolean;
  callOptions: Omit<CallOptions, "errorHandling" | "abortSignal"> & { abortSignal?: AbortSignal };
} {
  const { concurrency = defaultConcurrency, onProgress, abortSignal } = options;
  checkWholeNumber({ operation, parameter: "concurrency" }, concurrency, { least: 1, most: 1024 });
  if (onProgress !== undefined) checkFunction({ operation, parameter: "onProgress" }, onProgress);
  const { timeoutInMs, retryOptions, policies, classify } = options;
  const { requestOptions, tracingOptions, onResponse } = options;
  const callOptions = {
    ...(abortSignal === undefined ? {} : { abortSignal }),
    timeoutInMs,
    retryOptions,
    policies,
    classify,
    requestOptions,
    tracingOptions,
    onResponse,
  };
  checkCallOptions(operation, callOptions);
  return { concurrency, onProgress, isOver: () => abortSignal?.aborted === true, callOptions };
}

/** Refuses what no call could send, and reads what can be read only once. */
async function readOnce(
  operation: string,
  message: JSONTypes,
  options: { contentType: "text/plain" | undefined; abortSignal: AbortSignal | undefined },
): Promise<JSONTypes> {
  const source =
    options.contentType === undefined ? findBinarySource(message, operation) : undefined;
  if (source !== undefined) return readBinarySource(source, { operation, ...options });
  await readContent(message, { operation, ...options });
  return message;
}

function unknownKind(operation: string, kind: string): RangeError {
  return new RangeError(
    `${operation}: the kind of a target must be "user", "group" or "connection", got ${JSON.stringify(kind)}`,
  );
}
