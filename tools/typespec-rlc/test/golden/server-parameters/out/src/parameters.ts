import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /` takes beside the arguments of its path. */
export type PingParameters = RequestParameters;
