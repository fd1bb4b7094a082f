import { countOf } from "../../terminal/paths.ts";
import { levels, type Level } from "../level.ts";
import type { Breakage, Cause, Entry, PackageVerdict, Verdict } from "../verdict.ts";

const labels: Readonly<Record<Level, string>> = {
  none: "",
  patch: "patch",
  minor: "minor",
  major: "MAJOR",
};

/** The report for a terminal. */
export function printLines(verdict: Verdict): readonly string[] {
  const groups = groupEntries(verdict);
  return [
    `${verdict.spec}: ${verdict.base} → ${verdict.head}`,
    "",
    ...groups.flatMap(({ causedBy, entries }) => [
      ...(groups.length > 1 || causedBy !== "spec" ? [headings[causedBy], ""] : []),
      ...entries.flatMap(printEntry),
    ]),
    ...printOthers(verdict.otherBreaks),
    ...printSummary(verdict),
  ];
}

export interface EntryGroup {
  readonly causedBy: Entry["causedBy"];
  readonly entries: readonly Entry[];
}

/** The entries by what caused them; only causes that have some. */
export function groupEntries({ entries }: Pick<Verdict, "entries">): readonly EntryGroup[] {
  return (["spec", "generator", "package"] as const)
    .map((causedBy) => ({ causedBy, entries: entries.filter((it) => it.causedBy === causedBy) }))
    .filter((group) => group.entries.length > 0);
}

/** What the parts of a report are called. */
export const headings = {
  spec: "What the spec changes",
  generator: "What the generator changes",
  package: "What the package's manifest changes",
} as const;

function printEntry(entry: Entry): string[] {
  const { level, cause, wire, types, runtime, breaks, remedy, versions, places } = entry;
  const compiled = types === undefined ? [] : listDistinct(types.breaks.map(showError));
  return [
    `${labels[level]}  ${showTitle(entry)}`,
    ...(places.length > 1 ? rows("at", places) : []),
    ...rows("cause", cause === undefined ? [] : [showCause(cause)]),
    ...rows("in", versions.length === 0 ? [] : [versions.join(", ")]),
    ...rows("wire", wire === undefined ? [] : [wire.effect]),
    ...rows("types", types === undefined ? [] : [types.effect, ...limit(compiled, 3)]),
    ...rows("run", runtime === undefined ? [] : limit(runtime.effects, 3)),
    ...rows("breaks", limit(breaks.map(showBreak), 10)),
    ...rows("fix", [remedy]),
    "",
  ];
}

/** Lines with a name before the first. */
function rows(name: string, texts: readonly string[]): string[] {
  return texts.map((text, index) => `  ${(index === 0 ? name : "").padEnd(8)}${text}`);
}

/** Where and what: `DELETE /items/{id}: query \`reason\` is now required`. */
export function showTitle({ places, title }: Entry): string {
  const [first = ""] = places;
  return places.length === 1 ? `${first}: ${title}` : `${title}, in ${places.length} places`;
}

/** `TS2345: Argument of type …` */
function showError({ code, message }: { readonly code: string; readonly message: string }): string {
  return cut(`${code}: ${showMessage(message)}`);
}

function listDistinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function limit(texts: readonly string[], count: number): readonly string[] {
  if (texts.length <= count) return texts;
  return [...texts.slice(0, count), `… and ${texts.length - count} more`];
}

/** A compiler's message may be as long as the types in it. */
function cut(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

/** `specs/main.tsp:12`, and where it is to be found if not in the head. */
export function showCause({ file, line, side }: Cause): string {
  return `${file}${line === undefined ? "" : `:${line}`}${side === "base" ? " (in the base)" : ""}`;
}

/** A compiler's message in a line: its first one, or, where that only announces, its last. */
export function showMessage(message: string): string {
  const lines = message.split("\n").map((line) => line.trim());
  const [first = ""] = lines;
  const last = lines.at(-1) ?? "";
  return first === "No overload matches this call." && last !== first ? `${first} ${last}` : first;
}

export function showBreak({ file, line, code, message, adapted }: Breakage): string {
  return `${file}:${line}  ${cut(`${code}: ${showMessage(message)}`)}${adapted ? " (already adapted in the head)" : ""}`;
}

function printOthers(breaks: readonly Breakage[]): string[] {
  if (breaks.length === 0) return [];
  return ["Also breaks", ...breaks.map((it) => `  ${showBreak(it)}`), ""];
}

function printSummary(verdict: Verdict): string[] {
  const { entries, packages, notes } = verdict;
  return [
    ...(entries.length === 0 ? ["Nothing has changed."] : [showCounts(verdict)]),
    ...describeDependents(verdict),
    ...describeComparison(verdict),
    ...notes.map((note) => `Note: ${note}`),
    ...packages.flatMap(printPackage),
  ];
}

/** Which code was compiled with the new package, a sentence; none where none was. */
export function describeDependents({ dependents }: Pick<Verdict, "dependents">): string[] {
  if (dependents.length === 0) return [];
  const broken = dependents
    .filter(({ breaks }) => breaks > 0)
    .map(({ folder, breaks }) => `${folder} (${countOf(breaks, "place")})`);
  const result = broken.length === 0 ? "nothing breaks" : `breaks in ${broken.join(", ")}`;
  return [`Compiled with the new package: ${countOf(dependents.length, "dependent")}; ${result}.`];
}

/** `1 major and 2 minor from the spec; nothing from the generator.` */
export function showCounts({ entries }: Pick<Verdict, "entries">): string {
  const describe = (causedBy: Entry["causedBy"]): string => {
    const counts = [...levels].reverse().flatMap((level) => {
      const { length } = entries.filter((it) => it.level === level && it.causedBy === causedBy);
      return length === 0 ? [] : [`${length} ${level}`];
    });
    return counts.length === 0 ? "nothing" : counts.join(", ");
  };
  const manifest = describe("package");
  return `${capitalize(describe("spec"))} from the spec; ${describe("generator")} from the generator${manifest === "nothing" ? "" : `; ${manifest} from package.json`}.`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was compared, and how: a sentence for each plane that says something about itself. */
export function describeComparison({ planes }: Verdict): string[] {
  const { types, generator } = planes;
  const unfit =
    types.kind === "compared" && types.unfit > 0
      ? ` ${countOf(types.unfit, "program")} did not compile with the base either, and say nothing.`
      : "";
  return [
    types.kind === "compared"
      ? `Types: ${countOf(types.programs, "program")} that compile with the base, compiled with the head by TypeScript ${types.typescript}.${unfit}`
      : `Types: not compared. ${types.reason}`,
    generator.kind === "compared"
      ? `Generator: ${generator.generators.join(", ")}.`
      : `Generator: ${generator.generators.join(", ") || "none"}; not compared. ${generator.reason ?? ""}`.trimEnd(),
  ];
}

function printPackage(given: PackageVerdict): string[] {
  return ["", ...describePackage(given)];
}

/** What a verdict means for a package: its next version, and what its change files lack. */
export function describePackage({
  name,
  current,
  next,
  level,
  bump,
  changeFile,
}: PackageVerdict): string[] {
  const rule =
    level === "major" && bump === "minor" ? " (below 1.0.0 a break raises the second number)" : "";
  const version =
    level === "none"
      ? `${name}: no new version is needed.`
      : `${name}: next version ${next}, after ${current}${rule}.`;
  switch (changeFile.kind) {
    case "notUsed":
      return [version];
    case "enough":
      return [version, `The change file says ${changeFile.says}: ${changeFile.files.join(", ")}.`];
    case "missing":
      return [version, `No change file names ${name}. Add one that says ${bump}: npx changeset`];
    case "tooSmall":
      return [
        version,
        `REFUSED: ${changeFile.files.join(", ")} says ${changeFile.says} for ${name}, and the verdict asks for ${bump}.`,
        `  Write ${bump} in ${changeFile.files[0] ?? ""}, or take back what makes it a ${bump}.`,
      ];
  }
}
