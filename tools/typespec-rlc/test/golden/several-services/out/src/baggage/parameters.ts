import type { RequestParameters } from "@azure-rest/core-client";

export type FindBagParameters = RequestParameters;
