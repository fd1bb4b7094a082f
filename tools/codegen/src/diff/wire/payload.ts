import type { OriginKey, Part, Payload } from "@restline/spec-model";
import { matchItems } from "./pair.ts";
import type { Pair } from "./environment.ts";
import { showPayload } from "./show.ts";
import { compareType, type TypePlace } from "./type.ts";

/** Reports how a body differs from the one that it was: its media types, its kind, its type. */
export function comparePayload({ before, after }: Pair<Payload>, place: TypePlace): void {
  const { report, named: _, ...rest } = place;
  const shared = { ...rest, side: "head" } as const;
  const types = matchItems(before.contentTypes, after.contentTypes, (type) => type.toLowerCase());
  for (const type of types.removed) {
    report({ ...shared, change: "contentTypeRemoved", before: type });
  }
  for (const type of types.added) report({ ...shared, change: "contentTypeAdded", after: type });
  if (before.optional !== after.optional && place.direction === "request") {
    report({ ...shared, change: after.optional ? "bodyMadeOptional" : "bodyMadeRequired" });
  }
  if (before.kind === "single" && after.kind === "single") {
    compareType({ before: before.type, after: after.type }, place);
  } else if (before.kind === "multipart" && after.kind === "multipart") {
    compareParts({ before: before.parts, after: after.parts }, place);
  } else if (showPayload(before) !== showPayload(after)) {
    const states = { before: showPayload(before), after: showPayload(after) };
    report({ ...shared, change: "bodyKindChanged", ...states });
  }
}

function compareParts(parts: Pair<readonly Part[]>, place: TypePlace): void {
  const { report, named: _, ...rest } = place;
  const numbers = new Map(
    [...parts.before.entries(), ...parts.after.entries()].map(([index, part]) => [part, index]),
  );
  const keyOf = (part: Part): string => part.name ?? String(numbers.get(part));
  const { both, removed, added } = matchItems(parts.before, parts.after, keyOf);
  const tell = (
    part: Part,
    change: "partAdded" | "requiredPartAdded" | "partRemoved",
    side: "base" | "head",
  ): void => {
    // In an answer a part more or less is another answer.
    const isAnswer = place.direction === "response";
    const states = change === "partRemoved" ? ["present", "gone"] : ["absent", "present"];
    const [before = "", after = ""] = states;
    report({
      ...rest,
      change: isAnswer ? "partChanged" : change,
      what: `\`${keyOf(part)}\``,
      word: keyOf(part),
      before,
      after,
      side,
    });
  };
  for (const part of removed) tell(part, "partRemoved", "base");
  for (const part of added) tell(part, part.optional ? "partAdded" : "requiredPartAdded", "head");
  for (const { before, after } of both) {
    const [old, now] = [showPart(before), showPart(after)];
    const what = `\`${keyOf(after)}\``;
    if (old !== now) {
      report({ ...rest, change: "partChanged", what, before: old, after: now, side: "head" });
    }
    if (before.body.kind === "single" && after.body.kind === "single") {
      const types = { before: before.body.type, after: after.body.type };
      compareType(types, { ...place, what: `part ${what}`, word: keyOf(after) });
    }
  }
}

function showPart({ optional, multiple, contentType, filename, body }: Part): string {
  return [
    optional ? "optional" : "required",
    ...(multiple ? ["any number"] : []),
    body.kind,
    ...(contentType === undefined ? [] : [`content type ${contentType}`]),
    ...(filename === undefined ? [] : [`file name ${filename}`]),
  ].join(", ");
}

/** The key of an operation, or of one of its responses. */
export type BodyOwner = Extract<OriginKey, `operation ${string}`>;
