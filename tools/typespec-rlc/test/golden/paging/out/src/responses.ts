import type { MemberPageOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ListMembers200Response extends ExpectedResponse {
  status: "200";
  body: MemberPageOutput;
}
