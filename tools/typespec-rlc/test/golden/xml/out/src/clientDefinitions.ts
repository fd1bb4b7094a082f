import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { GetEitherParameters, GetNoteParameters, PutNoteParameters } from "./parameters.js";
import type { GetEither200Response, GetNote200Response, PutNote204Response } from "./responses.js";

/** Requests to `/note`. */
export interface PutNote {
  put(options: PutNoteParameters): StreamableMethod<PutNote204Response>;
  get(options?: GetNoteParameters): StreamableMethod<GetNote200Response>;
}

/** Requests to `/either`. */
export interface GetEither {
  /** Where JSON is offered beside XML, the body is a value or XML text, as the caller asks. */
  get(options: GetEitherParameters): StreamableMethod<GetEither200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/note' has methods for the following verbs: put, get */
  (path: "/note"): PutNote;
  /** Resource for '/either' has methods for the following verbs: get */
  (path: "/either"): GetEither;
}

/**
 * XML is passed through: a low-level client neither writes nor parses it, so both bodies are its
 * text. The models stand beside them for whoever does.
 */
export type XmlBodiesClient = Client & {
  path: Routes;
};
