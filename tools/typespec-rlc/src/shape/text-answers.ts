import type { NamedType, Operation, Payload } from "@restline/spec-model";
import { isByteBody } from "./bytes.ts";
import { essenceOf, isJsonType, isXmlType } from "./media-type.ts";
import { mayBeText } from "./text-value.ts";

type Types = Readonly<Record<string, NamedType>>;

/**
 * The media types of what the verbs of a path answer as text. Plain text is left out, which the
 * runtime reads so, and JSON, which it parses.
 */
export function listTextAnswers(
  types: Types,
  operations: readonly Operation[],
): Readonly<Record<string, readonly string[]>> {
  const verbs = new Map<string, Set<string>>();
  for (const { verb, responses } of operations) {
    const texts = responses.flatMap(({ bodies }) =>
      bodies.flatMap((body) => listTextTypes(types, body)),
    );
    if (texts.length === 0 || verb === "head") continue;
    verbs.set(verb, new Set([...(verbs.get(verb) ?? []), ...texts]));
  }
  return Object.fromEntries([...verbs].map(([verb, texts]) => [verb, [...texts]]));
}

function listTextTypes(types: Types, payload: Payload): string[] {
  return payload.contentTypes
    .map((type) => essenceOf(type).toLowerCase())
    .filter((type) => type !== "text/plain" && !isJsonType(type) && !type.includes("*"))
    .filter((type) => isText(types, payload) || (payload.kind === "single" && isXmlType(type)));
}

function isText(types: Types, payload: Payload): boolean {
  if (payload.kind !== "single") return payload.kind === "file" && payload.text;
  return !isByteBody(payload) && mayBeText(types, payload.type);
}
