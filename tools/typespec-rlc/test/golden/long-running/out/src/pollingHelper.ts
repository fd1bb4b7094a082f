import type { Client, HttpResponse } from "@azure-rest/core-client";
import type { CreateHttpPollerOptions, OperationState } from "@azure/core-lro";
import { createPoller } from "./poller.js";
import type { SimplePollerLike } from "./poller.js";
import type {
  Print202Response,
  PrintDefaultResponse,
  PrintLogicalResponse,
  Write200Response,
  Write201Response,
  WriteDefaultResponse,
  WriteLogicalResponse,
} from "./responses.js";

export type { SimplePollerLike } from "./poller.js";

/**
 * Makes a poller of a long-running operation from its first answer. An operation that fails
 * resolves with the failure's answer (`isUnexpected` tells); `resolveOnUnsuccessful: false`
 * rejects instead.
 */
export async function getLongRunningPoller<
  TResult extends WriteLogicalResponse | WriteDefaultResponse,
>(
  client: Client,
  initialResponse: Write201Response | Write200Response | WriteDefaultResponse,
  options?: CreateHttpPollerOptions<TResult, OperationState<TResult>>,
): Promise<SimplePollerLike<OperationState<TResult>, TResult>>;
export async function getLongRunningPoller<
  TResult extends PrintLogicalResponse | PrintDefaultResponse,
>(
  client: Client,
  initialResponse: Print202Response | PrintDefaultResponse,
  options?: CreateHttpPollerOptions<TResult, OperationState<TResult>>,
): Promise<SimplePollerLike<OperationState<TResult>, TResult>>;
export async function getLongRunningPoller<TResult extends HttpResponse>(
  client: Client,
  initialResponse: HttpResponse,
  options: CreateHttpPollerOptions<TResult, OperationState<TResult>> = {},
): Promise<SimplePollerLike<OperationState<TResult>, TResult>> {
  return createPoller(client, initialResponse, options);
}
