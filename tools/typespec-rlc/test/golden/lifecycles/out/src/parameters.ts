import type { RequestParameters } from "@azure-rest/core-client";
import type { Account, Invitation } from "./models.js";

/** The body of `PUT /accounts/{key}`, as an option. */
export interface ReplaceBodyParam {
  body: Account;
}

/** What `PUT /accounts/{key}` takes beside the arguments of its path. */
export type ReplaceParameters = ReplaceBodyParam & RequestParameters;

/** The body of `POST /accounts/{key}`, as an option. */
export interface ChangeBodyParam {
  body: Account;
}

/** What `POST /accounts/{key}` takes beside the arguments of its path. */
export type ChangeParameters = ChangeBodyParam & RequestParameters;

/** The body of `DELETE /accounts/{key}`, as an option. */
export interface RemoveBodyParam {
  body: Account;
}

/** What `DELETE /accounts/{key}` takes beside the arguments of its path. */
export type RemoveParameters = RemoveBodyParam & RequestParameters;

/** The body of `POST /invitations`, as an option. */
export interface SendBodyParam {
  body: Invitation;
}

/** What `POST /invitations` takes beside the arguments of its path. */
export type SendParameters = SendBodyParam & RequestParameters;

/** The query parameters of `GET /invitations`. */
export interface ListQueryParamProperties {
  since: number;
}

/** The query parameters of `GET /invitations`, as an option. */
export interface ListQueryParam {
  queryParameters: ListQueryParamProperties;
}

/** What `GET /invitations` takes beside the arguments of its path. */
export type ListParameters = ListQueryParam & RequestParameters;
