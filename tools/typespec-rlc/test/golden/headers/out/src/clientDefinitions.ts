import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ProbeParameters, SendParameters } from "./parameters.js";
import type { Probe200Response, Send200Response } from "./responses.js";

/** Requests to `/send`. */
export interface Send {
  get(options: SendParameters): StreamableMethod<Send200Response>;
}

/** Requests to `/probe`. */
export interface Probe {
  /** A HEAD has no body, so the content type is a header like any other. */
  head(options?: ProbeParameters): StreamableMethod<Probe200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/send' has methods for the following verbs: get */
  (path: "/send"): Send;
  /** Resource for '/probe' has methods for the following verbs: head */
  (path: "/probe"): Probe;
}

/**
 * Headers are text, both ways: the values of an array are joined by `buildCsvCollection`, and
 * dates are HTTP dates that the caller has written.
 */
export type HeadersClient = Client & {
  path: Routes;
};
