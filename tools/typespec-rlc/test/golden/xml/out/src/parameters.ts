import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

/** The content type of `PUT /note`, as an option. */
export interface PutNoteMediaTypesParam {
  contentType: "application/xml";
}

/** The body of `PUT /note`, as an option. */
export interface PutNoteBodyParam {
  body: string;
}

/** What `PUT /note` takes beside the arguments of its path. */
export type PutNoteParameters = PutNoteMediaTypesParam & PutNoteBodyParam & RequestParameters;

/** What `GET /note` takes beside the arguments of its path. */
export type GetNoteParameters = RequestParameters;

/** The headers of `GET /either`. */
export interface GetEitherHeaders {
  accept: "application/json" | "application/xml";
}

/** The headers of `GET /either`, as an option. */
export interface GetEitherHeaderParam {
  headers: RawHttpHeadersInput & GetEitherHeaders;
}

/** What `GET /either` takes beside the arguments of its path. */
export type GetEitherParameters = GetEitherHeaderParam & RequestParameters;
