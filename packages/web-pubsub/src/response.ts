import type { RawHttpHeaders } from "@azure/core-rest-pipeline";

import type { ServiceError } from "./errors.ts";

/**
 * What the service answered. Operations that have nothing to return answer with it, and with
 * `errorHandling: "return"` so does every operation that failed.
 */
export interface ServiceResponse {
  /** The HTTP status, for instance 204. */
  readonly status: number;
  /** The headers, by their names in lower case. */
  readonly headers: Readonly<RawHttpHeaders>;
  /** The parsed JSON, the text where it was none, or undefined where there was no body. */
  readonly body: unknown;
  /**
   * The id of this exchange: the service's `x-ms-request-id` where it sends one, otherwise the
   * `x-ms-client-request-id` that went out with the request.
   */
  readonly requestId: string;
  /** Whether the answer counts as a failure, `classify` considered. */
  readonly isError: boolean;
  /** What would have been thrown; there exactly when `isError` is true. */
  readonly error?: ServiceError;
}
