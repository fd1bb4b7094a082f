import type { RequestParameters } from "@azure-rest/core-client";
import type { Book } from "./models.js";

/** The body of `PUT /books/{isbn}`, as an option. */
export interface WriteBodyParam {
  /** The resource instance. */
  body: Book;
}

/** What `PUT /books/{isbn}` takes beside the arguments of its path. */
export type WriteParameters = WriteBodyParam & RequestParameters;

/** What `POST /books/{isbn}:print` takes beside the arguments of its path. */
export type PrintParameters = RequestParameters;
