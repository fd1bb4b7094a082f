import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /cats/{name}` takes beside the arguments of its path. */
export type CatsReadParameters = RequestParameters;

/** What `GET /dogs/{name}` takes beside the arguments of its path. */
export type DogsPatParameters = RequestParameters;
