import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /bags/{tag}` takes beside the arguments of its path. */
export type FindBagParameters = RequestParameters;
