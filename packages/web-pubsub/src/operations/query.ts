import { checkChoice, checkName, checkText, checkTexts, checkWholeNumber } from "../arguments.ts";
import type { ArgumentPlace } from "../arguments.ts";
import { clientProtocols } from "../auth/client-address.ts";

type Check = (place: ArgumentPlace, value: unknown) => void;

/** An option that goes into queries. */
export type QueryOption =
  | "clientProtocol"
  | "continuationToken"
  | "excludedConnections"
  | "expirationTimeInMinutes"
  | "filter"
  | "groups"
  | "maxPageSize"
  | "messageTtlSeconds"
  | "reason"
  | "roles"
  | "targetName"
  | "top"
  | "userId";

const largestNumber = 2_147_483_647;

const checks: Readonly<Record<QueryOption, Check>> = {
  clientProtocol: (place, value) => checkChoice(place, clientProtocols, value),
  continuationToken: checkText,
  excludedConnections: checkTexts,
  expirationTimeInMinutes: checkRange(1, largestNumber),
  filter: checkText,
  groups: checkTexts,
  maxPageSize: checkRange(1, 200),
  messageTtlSeconds: checkRange(0, 300),
  reason: checkText,
  roles: checkTexts,
  targetName: checkText,
  top: checkRange(1, largestNumber),
  // An empty user id is a mistake of the caller's: taken as none, it would let anybody in.
  userId: checkName,
};

/** Query parameters, by their names on the wire, and the options that they come from. */
export type QueryOptions = Readonly<Record<string, QueryOption>>;

/** Refuses options that cannot be sent: a `TypeError` or a `RangeError` names method and option. */
export function checkQuery(
  { name, query = {} }: { readonly name: string; readonly query?: QueryOptions },
  options: object,
): void {
  for (const parameter of Object.values(query)) {
    const value: unknown = Reflect.get(options, parameter);
    if (value !== undefined) checks[parameter]({ operation: name, parameter }, value);
  }
}

/** Writes a query, with the name repeated for each entry of a list; empty where there is nothing. */
export function printQuery(query: QueryOptions, options: object): string {
  let text = "";
  for (const name of Object.keys(query)) {
    const value: unknown = Reflect.get(options, query[name] ?? name);
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      // URLs have no apostrophe in a query, and fetch would write it so by itself.
      text += `${text === "" ? "?" : "&"}${name}=${encodeURIComponent(String(item)).replaceAll("'", "%27")}`;
    }
  }
  return text;
}

function checkRange(least: number, most: number): Check {
  return (place, value) => checkWholeNumber(place, value, { least, most });
}
