import type { OriginKey, Property } from "@restline/spec-model";
import type { Report } from "./change.ts";
import { compareDocs } from "./docs.ts";
import { isIn, type Pair, type Types } from "./environment.ts";
import { findRenames, matchItems } from "./pair.ts";
import { showType, showValue } from "./show.ts";
import { compareType } from "./type.ts";

export interface PropertyPlace {
  readonly direction: "request" | "response";
  readonly place: string;
  /** The name of the type that they are in. */
  readonly type: string;
  /** Properties that the other side has, too: by a base, for instance. */
  readonly known: Pair<ReadonlySet<string>>;
  readonly operations: readonly string[];
  readonly named: Pair<Types>;
  readonly report: Report;
}

/** Reports what has become of the properties of a type in one direction. */
export function compareProperties(
  properties: Pair<readonly Property[]>,
  place: PropertyPlace,
): void {
  const { direction, known, report } = place;
  const [before, after] = [properties.before, properties.after].map((list) =>
    list.filter((property) => isIn(direction, property)),
  );
  const matched = matchItems(before ?? [], after ?? [], ({ name }) => name);
  const { both, renamed, removed, added } = findRenames(
    {
      both: matched.both,
      removed: matched.removed.filter(({ name }) => !known.after.has(name)),
      added: matched.added.filter(({ name }) => !known.before.has(name)),
    },
    ({ type, optional }) => `${showType(type)} ${optional}`,
  );
  for (const { before: old, after: now } of renamed) {
    report({
      ...describe(now, place),
      change: "propertyRenamed",
      before: `property \`${old.name}\``,
      after: `\`${now.name}\``,
      formerly: nameProperty(place.type, old.name),
      side: "head",
    });
  }
  for (const property of removed) {
    report({ ...describe(property, place), change: "propertyRemoved", side: "base" });
  }
  for (const property of added) {
    const change = property.optional ? "propertyAdded" : "requiredPropertyAdded";
    report({ ...describe(property, place), change, side: "head" });
  }
  for (const pair of both) compareProperty(pair, place);
}

function compareProperty({ before, after }: Pair<Property>, place: PropertyPlace): void {
  const { report, named, direction } = place;
  const shared = { ...describe(after, place), side: "head" } as const;
  if (before.optional !== after.optional) {
    const change = after.optional ? "propertyMadeOptional" : "propertyMadeRequired";
    report({ ...shared, change });
  }
  compareType({ before: before.type, after: after.type }, { ...shared, named, report, direction });
  if (showValue(before.default) !== showValue(after.default)) {
    const states = { before: showValue(before.default), after: showValue(after.default) };
    report({ ...shared, change: "defaultChanged", ...states });
  }
  compareDocs({ before, after }, shared, report);
}

function describe(property: Property, { type, place, operations, direction }: PropertyPlace) {
  return {
    direction,
    place,
    what: `property \`${property.name}\``,
    subject: nameProperty(type, property.name),
    word: property.name,
    operations,
  } as const;
}

function nameProperty(type: string, property: string): OriginKey {
  return `type ${type} property ${property}`;
}
