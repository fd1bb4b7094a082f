import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ReceiveEventsParameters,
  ReceiveLinesParameters,
  SendLinesParameters,
} from "./parameters.js";
import type {
  ReceiveEvents200Response,
  ReceiveLines200Response,
  SendLines204Response,
} from "./responses.js";

/** Requests to `/lines`. */
export interface SendLines {
  post(options: SendLinesParameters): StreamableMethod<SendLines204Response>;
  get(options?: ReceiveLinesParameters): StreamableMethod<ReceiveLines200Response>;
}

/** Requests to `/events`. */
export interface ReceiveEvents {
  get(options?: ReceiveEventsParameters): StreamableMethod<ReceiveEvents200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/lines' has methods for the following verbs: post, get */
  (path: "/lines"): SendLines;
  /** Resource for '/events' has methods for the following verbs: get */
  (path: "/events"): ReceiveEvents;
}

/**
 * Streams are bytes as they are: a request takes any source of them, and a response is read while
 * it comes, from `asNodeStream()` or `asBrowserStream()`. Without these the client waits for the
 * response's end, and has its text.
 */
export type StreamingClient = Client & {
  path: Routes;
};
