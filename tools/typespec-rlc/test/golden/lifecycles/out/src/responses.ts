import type { InvitationOutput, LimitsOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Replace200Response extends ExpectedResponse {
  status: "200";
  body: {
    id: string;
    name: string;
    limits: LimitsOutput;
  };
}

/** The request has succeeded. */
export interface Change200Response extends ExpectedResponse {
  status: "200";
  body: {
    id: string;
    name: string;
    limits: LimitsOutput;
  };
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Remove204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Send204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface List200Response extends ExpectedResponse {
  status: "200";
  body: Array<InvitationOutput>;
}
