import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /passengers/{name}/seat` takes beside the arguments of its path. */
export type ReadSeatParameters = RequestParameters;
