import type { HttpResponse } from "@azure-rest/core-client";

/** There is no content to send for this request, but the headers may be useful. */
export interface Ping204Response extends HttpResponse {
  status: "204";
}
