import type { RequestParameters } from "@azure-rest/core-client";
import type { Account, Invitation } from "./models.js";

export interface ReplaceBodyParam {
  body: Account;
}

export type ReplaceParameters = ReplaceBodyParam & RequestParameters;

export interface ChangeBodyParam {
  body: Account;
}

export type ChangeParameters = ChangeBodyParam & RequestParameters;

export interface RemoveBodyParam {
  body: Account;
}

export type RemoveParameters = RemoveBodyParam & RequestParameters;

export interface SendBodyParam {
  body: Invitation;
}

export type SendParameters = SendBodyParam & RequestParameters;

export interface ListQueryParamProperties {
  since: number;
}

export interface ListQueryParam {
  queryParameters: ListQueryParamProperties;
}

export type ListParameters = ListQueryParam & RequestParameters;
