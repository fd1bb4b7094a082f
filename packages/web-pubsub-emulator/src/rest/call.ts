import type { ClientGrant } from "../auth/issue-client-token.ts";
import type { Hub } from "../hub/hub.ts";
import type { RestRequest } from "./message.ts";
import type { ApiVersion } from "./versions.ts";

/** One authorised call of an operation, with its path parameters checked. */
export interface RestCall {
  readonly hub: Hub;
  /** Path parameters, decoded. The hub's name among them is valid, and so is a group's. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly version: ApiVersion;
  readonly request: RestRequest;
  /** Signs a client access token for this service. */
  readonly issueClientToken: (grant: ClientGrant) => string;
}

/** A path parameter of the matched route. Its absence is a mistake in the route table, not in the request. */
export function readPathParameter(call: RestCall, name: string): string {
  const value = call.parameters[name];
  if (value === undefined) throw new RangeError(`The route has no parameter '${name}'.`);
  return value;
}
