import type { OriginKey, WireType } from "@restline/spec-model";
import type { Report } from "./change.ts";
import { compareConstraints } from "./constraints.ts";
import type { Pair, Types } from "./environment.ts";
import { hasSameEncoding, relateTypes, type Relation } from "./relation.ts";
import { showConstraints, showType } from "./show.ts";

/** Where two types stand that are compared. */
export interface TypePlace {
  readonly direction: "request" | "response";
  readonly place: string;
  /** What has the type: `query \`reason\``. */
  readonly what: string;
  readonly subject: OriginKey;
  readonly formerly?: OriginKey;
  readonly word?: string;
  readonly operations: readonly string[];
  readonly named: Pair<Types>;
  readonly report: Report;
}

const changes = {
  widened: "typeWidened",
  narrowed: "typeNarrowed",
  changed: "typeChanged",
} as const;

/** Reports how a type differs from the one that it was: its values, its encoding, its limits. */
export function compareType(types: Pair<WireType>, place: TypePlace): void {
  const { before, after } = types;
  const relation = relateTypes(types, place.named);
  if (relation !== "equal") {
    if (reportLiterals(types, place)) return;
    tell(changes[relation], place, { before: showType(before), after: showType(after) });
    return;
  }
  compareWriting(types, place);
}

/** Literals come and go one by one. */
function reportLiterals({ before, after }: Pair<WireType>, place: TypePlace): boolean {
  const [old, now] = [listLiterals(before), listLiterals(after)];
  if (old === undefined || now === undefined) return false;
  for (const value of now.filter((it) => !old.includes(it))) {
    tell("enumValueAdded", place, { after: value });
  }
  for (const value of old.filter((it) => !now.includes(it))) {
    tell("enumValueRemoved", place, { before: value });
  }
  return true;
}

function listLiterals(type: WireType): readonly string[] | undefined {
  const variants = type.kind === "union" ? type.variants : [type];
  const values = variants.flatMap((it) =>
    it.kind === "literal" ? [JSON.stringify(it.value)] : [],
  );
  return values.length === variants.length ? values : undefined;
}

/** How equal types are written: encodings and limits, at any depth. */
function compareWriting({ before, after }: Pair<WireType>, place: TypePlace): void {
  if (before.kind === "scalar" && after.kind === "scalar") {
    if (!hasSameEncoding(before.encoding, after.encoding)) {
      tell("encodingChanged", place, {
        before: before.encoding?.name ?? "none",
        after: after.encoding?.name ?? "none",
      });
    }
  }
  if ("constraints" in before || "constraints" in after) {
    const limits = [before, after].map((type) =>
      "constraints" in type ? type.constraints : undefined,
    );
    const change = compareConstraints(limits[0], limits[1]);
    if (change !== undefined) {
      tell(change, place, {
        before: showConstraints(limits[0]),
        after: showConstraints(limits[1]),
      });
    }
  }
  if (before.kind === "array" && after.kind === "array") {
    compareWriting({ before: before.items, after: after.items }, place);
  }
  if (before.kind === "record" && after.kind === "record") {
    compareWriting({ before: before.values, after: after.values }, place);
  }
  if (before.kind === "union" && after.kind === "union") {
    for (const [index, variant] of before.variants.entries()) {
      const other = after.variants[index];
      if (other?.kind === variant.kind) compareWriting({ before: variant, after: other }, place);
    }
  }
}

function tell(
  change: Parameters<Report>[0]["change"],
  place: TypePlace,
  states: { readonly before?: string; readonly after?: string },
): void {
  const { named: _named, report, ...rest } = place;
  report({ change, ...rest, ...states, side: "head" });
}

export type { Relation };
