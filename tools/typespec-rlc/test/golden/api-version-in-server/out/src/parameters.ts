import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /all` takes beside the arguments of its path. */
export type ListParameters = RequestParameters;
