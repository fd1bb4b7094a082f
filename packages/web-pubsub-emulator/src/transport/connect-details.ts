import type { Claims } from "../auth/json-web-token.ts";
import type { ConnectDetails } from "../session/admission.ts";
import type { ListsByName } from "../session/event-handlers.ts";

/** What a connect event is made of. */
export interface ConnectFacts {
  readonly claims: Claims;
  readonly query: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly subprotocols: readonly string[];
}

/** Collects what an application is told of a client. Tokens are left out. */
export function describeConnect(facts: ConnectFacts): ConnectDetails {
  return {
    claims: Object.fromEntries(
      Object.entries(facts.claims).map(([name, value]) => [name, listClaim(value)]),
    ),
    query: collect([...new URLSearchParams(facts.query)], "access_token"),
    headers: collect(pairUp(facts.rawHeaders), "authorization"),
    subprotocols: facts.subprotocols,
  };
}

/** A claim's values as texts; what is no text is written as JSON. */
function listClaim(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry)));
}

/** Gathers repeated names, which are told apart without regard to case and keep their first spelling. */
function collect(pairs: readonly (readonly [string, string])[], secret: string): ListsByName {
  const lists = new Map<string, [name: string, values: string[]]>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    if (key === secret) continue;
    const known = lists.get(key);
    if (known === undefined) lists.set(key, [name, [value]]);
    else known[1].push(value);
  }
  // Not by assignment: a name such as __proto__ is a name like any other.
  return Object.fromEntries(lists.values());
}

function pairUp(rawHeaders: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    pairs.push([rawHeaders[at] ?? "", rawHeaders[at + 1] ?? ""]);
  }
  return pairs;
}
