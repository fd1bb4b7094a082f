import type { RequestParameters } from "@azure-rest/core-client";
import type { Book } from "./models.js";

export interface WriteBodyParam {
  /** The resource instance. */
  body: Book;
}

export type WriteParameters = WriteBodyParam & RequestParameters;

export type PrintParameters = RequestParameters;
