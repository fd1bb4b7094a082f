import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /me` takes beside the arguments of its path. */
export type ReadMeParameters = RequestParameters;
