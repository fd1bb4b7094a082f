import { suggestNearest } from "../nearest.ts";
import type { RestRequest } from "../rest/message.ts";
import { AdminFailure } from "./failure.ts";

/** The members of a JSON object that came as a body. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Reads a body that has to be a JSON object; without a body it is an empty one.
 *
 * @throws AdminFailure `InvalidBody`.
 */
export function readMembers({ body }: RestRequest): Members {
  if (body.kind === "tooLarge") throw refuse("The body is too large: it may have 1 MiB.");
  if (body.kind === "none" || body.bytes.byteLength === 0) return {};
  const value = parse(Buffer.from(body.bytes).toString("utf8"));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse("The body must be a JSON object.");
  }
  return { ...value };
}

/**
 * Refuses members that nobody reads.
 *
 * @throws AdminFailure `InvalidBody`, with the member and the nearest that there is.
 */
export function requireKnown(members: Members, known: readonly string[]): void {
  for (const property of Object.keys(members)) {
    if (!known.includes(property)) {
      const message = `The body's ${property}: there is no such property.${suggestNearest(property, known)}`;
      throw refuse(message, property);
    }
  }
}

/**
 * Reads a number; `undefined` when it is not there.
 *
 * @throws AdminFailure `InvalidBody`, with the member.
 */
export function readNumber(
  members: Members,
  property: string,
  range: { readonly from: number; readonly to: number },
): number | undefined {
  const value = members[property];
  if (value === undefined) return undefined;
  const { from, to } = range;
  if (typeof value === "number" && value >= from && value <= to) return value;
  throw refuse(`The body's ${property}: it must be a number from ${from} to ${to}.`, property);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw refuse(`The body is not valid JSON: ${why}.`);
  }
}

function refuse(message: string, property?: string): AdminFailure {
  const details = property === undefined ? { message } : { message, property };
  return new AdminFailure(400, "InvalidBody", details);
}
