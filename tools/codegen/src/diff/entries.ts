import { findLevel, type Draft } from "./draft.ts";
import type { EmittedSide } from "./emit-side.ts";
import { findHighest, levels } from "./level.ts";
import { locateCause } from "./locate.ts";
import type { Cause, Entry } from "./verdict.ts";

interface Sides {
  readonly base: EmittedSide;
  readonly head: EmittedSide;
}

const order: readonly Entry["causedBy"][] = ["spec", "generator", "package"];

/** Makes entries of drafts: with their causes, the gravest first, those that nobody notices left out. */
export async function finishEntries(drafts: readonly Draft[], sides: Sides): Promise<Entry[]> {
  const versions = listVersions(sides.head);
  const entries: Entry[] = [];
  for (const draft of drafts) {
    if (findLevel(draft) === "none") continue;
    const cause =
      draft.cause ??
      (draft.where === undefined ? undefined : await locateCause(draft.where, sides));
    entries.push(makeEntry(draft, { cause, versions }));
  }
  return joinAlike(entries).sort((left, right) => rankEntry(left) - rankEntry(right));
}

function rankEntry({ causedBy, level }: Entry): number {
  return order.indexOf(causedBy) * levels.length - levels.indexOf(level);
}

function listVersions({ wire }: EmittedSide): readonly string[] {
  return wire.model.services.flatMap((service) =>
    service.versions.flatMap(({ apiVersion }) => (apiVersion === undefined ? [] : [apiVersion])),
  );
}

function makeEntry(
  draft: Draft,
  {
    cause,
    versions: all,
  }: { readonly cause: Cause | undefined; readonly versions: readonly string[] },
): Entry {
  const { change, causedBy, place, title, wire, types, runtime, breaks, remedy, versions } = draft;
  const [first] = types;
  const isEverywhere = all.every((version) => versions.includes(version));
  return {
    level: findLevel(draft),
    change,
    causedBy,
    places: [place],
    title,
    cause,
    ...(wire === undefined ? {} : { wire }),
    ...(first === undefined
      ? {}
      : {
          types: {
            level: "major",
            effect: `Code that ${first.what} does not compile any more.`,
            breaks: types,
          },
        }),
    ...(runtime.length === 0
      ? {}
      : {
          runtime: {
            level: findHighest(runtime.map(({ level }) => level)),
            effects: [...new Set(runtime.map(({ effect }) => effect))],
          },
        }),
    breaks,
    remedy,
    versions:
      isEverywhere && change !== "versionAdded" ? [] : all.filter((it) => versions.includes(it)),
  };
}

/** What one line of the spec changes in several places is told once. */
function joinAlike(entries: readonly Entry[]): Entry[] {
  const joined = new Map<string, Entry>();
  for (const entry of entries) {
    const { level, change, title, cause, causedBy } = entry;
    const key =
      cause?.line === undefined
        ? JSON.stringify([joined.size])
        : JSON.stringify([level, change, title, cause, causedBy]);
    const known = joined.get(key);
    joined.set(key, known === undefined ? entry : join(known, entry));
  }
  return [...joined.values()];
}

function join(known: Entry, entry: Entry): Entry {
  const types = known.types ?? entry.types;
  const runtime = known.runtime ?? entry.runtime;
  return {
    ...known,
    places: [...new Set([...known.places, ...entry.places])],
    versions: [...new Set([...known.versions, ...entry.versions])],
    breaks: [...known.breaks, ...entry.breaks],
    ...(types === undefined
      ? {}
      : {
          types: {
            ...types,
            breaks: [...(known.types?.breaks ?? []), ...(entry.types?.breaks ?? [])],
          },
        }),
    ...(runtime === undefined
      ? {}
      : {
          runtime: {
            level: findHighest([known.runtime?.level ?? "none", entry.runtime?.level ?? "none"]),
            effects: [
              ...new Set([...(known.runtime?.effects ?? []), ...(entry.runtime?.effects ?? [])]),
            ],
          },
        }),
  };
}
