import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /secret` takes beside the arguments of its path. */
export type ReadSecretParameters = RequestParameters;
