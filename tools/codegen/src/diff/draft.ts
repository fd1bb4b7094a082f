import { findHighest, type Level } from "./level.ts";
import type { RuntimeChange } from "./runtime/modules.ts";
import type { TypeBreak } from "./types/compare.ts";
import type { Breakage } from "./verdict.ts";
import type { WireChange } from "./wire/change.ts";
import { fillText, findRule } from "./wire/rules.ts";

/** An entry while the planes are still put together. */
export interface Draft {
  readonly change: string;
  readonly causedBy: "spec" | "generator" | "package";
  readonly place: string;
  readonly title: string;
  readonly remedy: string;
  readonly versions: readonly string[];
  /** Where to look for the cause; absent: it is known already, or there is none. */
  readonly where?: Pick<WireChange, "side" | "subject" | "word" | "formerly">;
  readonly cause?: {
    readonly file: string;
    readonly line?: number;
    readonly side: "base" | "head";
  };
  /** The operations that it touches. */
  readonly operations: readonly string[];
  readonly wire?: { readonly level: Level; readonly direction: string; readonly effect: string };
  readonly types: TypeBreak[];
  readonly runtime: RuntimeChange[];
  readonly breaks: Breakage[];
}

const directions = { request: "requests", response: "answers", none: "" } as const;

/** Makes drafts of what has changed on the wire; a change in both directions becomes one. */
export function draftWire(changes: readonly WireChange[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const change of changes) {
    const { place, what, before, after, subject, direction, side, word, formerly } = change;
    const rule = findRule(change.change, direction);
    const title = fillText(rule.title, {
      ...(what === undefined ? {} : { what }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
    const name = change.change;
    // A property that was made required is one change, told once, whichever way it travels.
    const key = JSON.stringify([name, place, what, before, after, subject]);
    const known = drafts.get(key);
    if (known === undefined) {
      drafts.set(key, {
        change: name,
        causedBy: "spec",
        place,
        title,
        remedy: rule.remedy,
        versions: change.versions,
        where: {
          side,
          subject,
          ...(word === undefined ? {} : { word }),
          ...(formerly === undefined ? {} : { formerly }),
        },
        operations: change.operations,
        wire: { level: rule.level, direction: directions[direction], effect: rule.effect },
        types: [],
        runtime: [],
        breaks: [],
      });
    } else drafts.set(key, joinDirections(known, { change, title }));
  }
  return [...drafts.values()];
}

function joinDirections(
  known: Draft,
  { change, title }: { readonly change: WireChange; readonly title: string },
): Draft {
  const rule = findRule(change.change, change.direction);
  const { wire } = known;
  if (wire === undefined) return known;
  const level = findHighest([wire.level, rule.level]);
  // The direction in which more breaks says what it is called, and what to do.
  const leads = level !== wire.level;
  return {
    ...known,
    title: leads ? title : known.title,
    remedy: leads ? rule.remedy : known.remedy,
    versions: [...new Set([...known.versions, ...change.versions])],
    operations: [...new Set([...known.operations, ...change.operations])],
    wire: {
      level,
      direction: "requests and answers",
      effect: `${wire.effect} In ${directions[change.direction]}: ${lowerFirst(rule.effect)}`,
    },
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The level of a draft: that of the plane on which most breaks. */
export function findLevel({ wire, types, runtime }: Draft): Level {
  return findHighest([
    ...(wire === undefined ? [] : [wire.level]),
    ...(types.length === 0 ? [] : (["major"] as const)),
    ...runtime.map(({ level }) => level),
  ]);
}
