import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { PrintParameters, WriteParameters } from "./parameters.js";
import type {
  Print202Response,
  PrintDefaultResponse,
  Write200Response,
  Write201Response,
  WriteDefaultResponse,
} from "./responses.js";

/** Requests to `/books/{isbn}`. */
export interface Write {
  /** Writes a book. */
  put(
    options: WriteParameters,
  ): StreamableMethod<Write201Response | Write200Response | WriteDefaultResponse>;
}

/** Requests to `/books/{isbn}:print`. */
export interface Print {
  /** Prints a book. */
  post(options?: PrintParameters): StreamableMethod<Print202Response | PrintDefaultResponse>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/books/{isbn}' has methods for the following verbs: put */
  (path: "/books/{isbn}", isbn: string): Write;
  /** Resource for '/books/{isbn}:print' has methods for the following verbs: post */
  (path: "/books/{isbn}:print", isbn: string): Print;
}

/** Operations that end later: their answers start a poller. */
export type BooksClient = Client & {
  path: Routes;
};
