import type { HttpResponse } from "@azure-rest/core-client";
import type { MemberPageOutput } from "./outputModels.js";

/** The request has succeeded. */
export interface ListMembers200Response extends HttpResponse {
  status: "200";
  body: MemberPageOutput;
}
