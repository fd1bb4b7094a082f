import type { RequestParameters } from "@azure-rest/core-client";

export type ExistsParameters = RequestParameters;

export type RemoveParameters = RequestParameters;

export type ReplaceParameters = RequestParameters;

export type CompareParameters = RequestParameters;

export type ReadRangeParameters = RequestParameters;
