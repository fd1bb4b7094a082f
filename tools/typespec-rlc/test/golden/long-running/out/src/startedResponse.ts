import type { ExpectedResponse } from "./responseKind.js";

/** Never set: it keeps apart the answers of two operations that look the same. */
declare const operation: unique symbol;

/** The answer that starts a long-running operation: it knows which, so that a poller does. */
export interface StartedResponse<TOperation extends string> extends ExpectedResponse {
  readonly [operation]?: TOperation;
}
