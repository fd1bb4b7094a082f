import type { Operation } from "./model/operation.ts";
import type { Status } from "./model/payload.ts";

/**
 * Where in the spec an element of the model was written. It stands beside the model, not in it,
 * so that two models can be compared by content.
 */
export interface Origin {
  /** Relative to the spec's project folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Names an element: `operation closeConnection`, `operation closeConnection parameter reason`, `type ErrorDetail property code`. */
export type OriginKey =
  | `operation ${string}`
  | `operation ${string} parameter ${string}`
  | `operation ${string} response ${string}`
  | `type ${string}`
  | `type ${string} property ${string}`;

/** An operation's name in a key: two interfaces of a service may each have a `list`. */
export function nameOperation({ group, name }: Pick<Operation, "group" | "name">): string {
  return [...group, name].join(".");
}

/** A response's status in a key: `204`, `400-499`, `default`. */
export function nameStatus(status: Status): string {
  switch (status.kind) {
    case "code":
      return String(status.code);
    case "range":
      return `${status.start}-${status.end}`;
    case "default":
      return "default";
  }
}

/** Origins by the `OriginKey` of their element. */
export type Origins = ReadonlyMap<string, Origin>;

/**
 * The origin of an element, or of the nearest thing around it that has one: a parameter that
 * comes out of a template answers with its operation. `undefined` for an unknown element.
 */
export function originOf(origins: Origins, key: OriginKey): Origin | undefined {
  const exact = origins.get(key);
  if (exact !== undefined) return exact;
  const [kind, name] = key.split(" ", 2);
  return origins.get(`${kind} ${name}`);
}
