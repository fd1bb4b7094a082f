import type { Client, HttpResponse } from "@azure-rest/core-client";
import { createHttpPoller } from "@azure/core-lro";
import type {
  CancelOnProgress,
  CreateHttpPollerOptions,
  OperationResponse,
  OperationState,
  PollerLike,
  ResourceLocationConfig,
} from "@azure/core-lro";
import { findByRoute } from "./route.js";

/** Where each long-running operation has its result, once it has ended. */
const resourceLocations: Readonly<Record<string, ResourceLocationConfig>> = {
  "PUT /books/{isbn}": "original-uri",
  "POST /books/{isbn}:print": "operation-location",
};

/** What stops a poller: its `aborted` and `abort` event are all that is asked of it. */
type AbortSignalLike = NonNullable<
  NonNullable<Parameters<PollerLike<OperationState<unknown>, unknown>["poll"]>[0]>["abortSignal"]
>;

/** Follows a long-running operation until it has ended. */
export interface SimplePollerLike<TState extends OperationState<TResult>, TResult> {
  /** Whether the operation has ended, well or not. */
  isDone(): boolean;
  /** How the operation stands, as of the last answer. */
  getOperationState(): TState;
  /** The last answer, once there is one. */
  getResult(): TResult | undefined;
  /** Asks once how the operation stands. */
  poll(options?: { abortSignal?: AbortSignalLike }): Promise<TState>;
  /** Asks until the operation has ended, as often as the service wants to be asked. */
  pollUntilDone(pollOptions?: { abortSignal?: AbortSignalLike }): Promise<TResult>;
  /** Calls back after each answer; what it returns ends that. */
  onProgress(callback: (state: TState) => void): CancelOnProgress;
  /** The state as text: the option `restoreFrom` goes on from there. */
  serialize(): Promise<string>;
  /** Resolves as soon as the first answer was read. */
  submitted(): Promise<void>;
  /** @deprecated Pass an `abortSignal` to `pollUntilDone`. */
  stopPolling(): void;
  /** @deprecated The `abortSignal` that was passed knows it. */
  isStopped(): boolean;
  /** @deprecated Call `serialize`. */
  toString(): string;
}

/**
 * Makes a poller of an operation that was started. One that fails resolves with the failure's
 * answer, as every call of the client does; `resolveOnUnsuccessful: false` rejects instead. With
 * `restoreFrom` it goes on from a serialised state, whatever `initialResponse` says.
 */
export async function createPoller<TResult extends HttpResponse>(
  client: Client,
  initialResponse: HttpResponse,
  options: CreateHttpPollerOptions<TResult, OperationState<TResult>> = {},
): Promise<SimplePollerLike<OperationState<TResult>, TResult>> {
  const { allowInsecureConnection = false, method, url } = initialResponse.request;
  const stop = new StopSignal();
  const resourceLocation = findByRoute(resourceLocations, method, url);
  const poller = createHttpPoller<TResult, OperationState<TResult>>(
    {
      sendInitialRequest: async () => toOperationResponse(initialResponse),
      sendPollRequest: async (path, { abortSignal } = {}) => {
        const response = await client.pathUnchecked(path).get({
          allowInsecureConnection,
          ...(abortSignal === undefined ? {} : { abortSignal }),
        });
        // The operation's own address tells what its last answer may be (isUnexpected).
        response.headers["x-ms-original-url"] = url;
        return toOperationResponse<TResult>(response);
      },
    },
    {
      resolveOnUnsuccessful: true,
      ...(resourceLocation === undefined ? {} : { resourceLocationConfig: resourceLocation }),
      ...options,
    },
  );
  await poller.submitted();
  return {
    isDone: () => poller.isDone,
    getOperationState: () => {
      if (poller.operationState === undefined) throw new Error("The poller was not started.");
      return poller.operationState;
    },
    getResult: () => poller.result,
    poll: (pollOptions) => poller.poll(pollOptions),
    pollUntilDone: ({ abortSignal } = {}) => {
      stop.follow(abortSignal);
      return poller.pollUntilDone({ abortSignal: stop });
    },
    onProgress: (callback) => poller.onProgress(callback),
    serialize: () => poller.serialize(),
    submitted: () => poller.submitted(),
    stopPolling: () => stop.abort(),
    isStopped: () => stop.aborted,
    toString: () => JSON.stringify({ state: poller.operationState }),
  };
}

function toOperationResponse<TResult>(response: HttpResponse): OperationResponse<TResult> {
  const { request, headers, status, body } = response;
  const { url, method, body: requestBody } = request;
  return {
    // The spec says which shapes the answers have; nothing checks them, as in every call.
    flatResponse: response as unknown as TResult,
    rawResponse: {
      statusCode: Number(status),
      headers: { ...headers },
      body,
      request: { url, method, body: requestBody },
    },
  };
}

type AbortListener = Parameters<AbortSignalLike["addEventListener"]>[1];

/** A signal of our own, so that neither the DOM's nor Node's types have to be there. */
class StopSignal implements AbortSignalLike {
  aborted = false;
  readonly #listeners = new Set<AbortListener>();

  addEventListener(_event: "abort", listener: AbortListener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_event: "abort", listener: AbortListener): void {
    this.#listeners.delete(listener);
  }

  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) listener.call(this, { type: "abort" });
  }

  /** Aborts as soon as the other signal does. */
  follow(other: AbortSignalLike | undefined): void {
    if (other?.aborted === true) this.abort();
    else other?.addEventListener("abort", () => this.abort());
  }
}
