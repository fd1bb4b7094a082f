import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { MemberPageOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ListMembers200Response extends ExpectedResponse {
  status: "200";
  body: MemberPageOutput;
}

/** The headers of `ListTeams200Response`. */
export interface ListTeams200Headers {
  total: string;
}

/** The request has succeeded. */
export interface ListTeams200Response extends ExpectedResponse {
  status: "200";
  body: MemberPageOutput;
  headers: RawHttpHeaders & ListTeams200Headers;
}
