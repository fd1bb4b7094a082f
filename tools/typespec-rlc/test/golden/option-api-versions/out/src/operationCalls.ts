import type {
  Client,
  PathUncheckedResponse,
  RequestParameters,
  StreamableMethod,
} from "@azure-rest/core-client";

/** Sends the request of an operation; what comes back is waited for, or read as a stream. */
export type SendOperation = (options?: RequestParameters) => StreamableMethod;

/** What is said of some operations: by their route, and then by their verb. */
export type ByOperation<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Puts a function between the callers of the operations in a table and the runtime. */
export function wrapOperations<C extends Client, T>(
  client: C,
  table: ByOperation<T>,
  wrap: (send: SendOperation, entry: T) => SendOperation,
): C {
  const { path } = client;
  const open = (route: string, ...values: readonly unknown[]): unknown => {
    const methods: Record<string, SendOperation> = Reflect.apply(path, client, [route, ...values]);
    const wrapped: Record<string, SendOperation> = {};
    for (const [verb, entry] of Object.entries(table[route] ?? {})) {
      const send = methods[verb];
      if (send !== undefined) wrapped[verb] = wrap(send, entry);
    }
    return Object.assign(methods, wrapped);
  };
  return Object.assign(client, { path: open });
}

/**
 * A sender that waits for its answers in another way than `send`, and has the same streams. As with
 * any operation, nothing is sent before somebody waits for it.
 */
export function waitBy(
  wait: (options: RequestParameters) => Promise<PathUncheckedResponse>,
  send: SendOperation,
): SendOperation {
  return (options = {}) => {
    const sent = send(options);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- a call is what may be awaited, or streamed
      then: (onFulfilled, onRejected) => wait(options).then(onFulfilled, onRejected),
      asNodeStream: () => sent.asNodeStream(),
      asBrowserStream: () => sent.asBrowserStream(),
    };
  };
}
