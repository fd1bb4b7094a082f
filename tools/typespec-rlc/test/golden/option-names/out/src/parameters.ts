import type { RequestParameters } from "@azure-rest/core-client";

export type CatsReadParameters = RequestParameters;

export type DogsPatParameters = RequestParameters;
