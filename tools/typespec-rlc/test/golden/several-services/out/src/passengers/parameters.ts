import type { RequestParameters } from "@azure-rest/core-client";

export type ReadSeatParameters = RequestParameters;
