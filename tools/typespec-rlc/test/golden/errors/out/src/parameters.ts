import type { RequestParameters } from "@azure-rest/core-client";

/** What `HEAD /things/{id}` takes beside the arguments of its path. */
export type ExistsParameters = RequestParameters;

/** What `DELETE /things/{id}` takes beside the arguments of its path. */
export type RemoveParameters = RequestParameters;

/** What `PUT /things` takes beside the arguments of its path. */
export type ReplaceParameters = RequestParameters;

/** What `POST /alike` takes beside the arguments of its path. */
export type CompareParameters = RequestParameters;

/** What `GET /ranges` takes beside the arguments of its path. */
export type ReadRangeParameters = RequestParameters;
