import type { Draft } from "./draft.ts";
import type { RuntimeChange } from "./runtime/modules.ts";
import type { TypeBreak } from "./types/compare.ts";

/** These say something about a thing, and cannot be why a program breaks. */
const harmless = new Set([
  "docsChanged",
  "deprecated",
  "deprecationLifted",
  "typeAdded",
  "operationAdded",
  "versionAdded",
  "serviceAdded",
]);
const routes = new Set(["pathArgumentRenamed", "pathChanged", "verbChanged"]);
const needs = /MadeRequired$|^required/;

/** Gives each broken program to the change that it follows from; what belongs to none becomes one. */
export function attributeTypes(drafts: Draft[], breaks: readonly TypeBreak[]): void {
  for (const broken of breaks) {
    const scored = drafts.map((draft) => [scoreType(draft, broken), draft] as const);
    const [score = 0, best] = findBest(scored);
    if (best !== undefined && score >= 40) add(best.types, broken);
    else drafts.push(draftTypes(broken, "spec"));
  }
}

/** A change that only the types have. */
export function draftTypes(broken: TypeBreak, causedBy: Draft["causedBy"]): Draft {
  const [subject = "package"] = broken.subjects;
  return {
    change: "typesChanged",
    causedBy,
    place: subject,
    title: `code that ${broken.what} does not compile any more`,
    remedy: "Change the code as the compiler's message says, or keep the old types.",
    versions: [],
    operations: [],
    types: [broken],
    runtime: [],
    breaks: [],
  };
}

function scoreType(draft: Draft, { subjects, message, probe }: TypeBreak): number {
  if (draft.causedBy !== "spec" || harmless.has(draft.change)) return 0;
  // Without its route nothing of an operation compiles, whatever else a program is about.
  const isCut = routes.has(draft.change) || draft.change === "operationRemoved";
  if (isCut && subjects.some((subject) => isAbout(subject, draft.operations))) return 150;
  const own = [draft.where?.subject, draft.where?.formerly].filter((it) => it !== undefined);
  if (own.length === 0)
    return draft.place.startsWith("service") && subjects.includes("service") ? 90 : 0;
  let score = 0;
  for (const [index, subject] of subjects.entries()) {
    for (const key of own) {
      // The nearest element counts most.
      if (key === subject) score = Math.max(score, 100 - index);
      else if (isBelow(subject, key)) score = Math.max(score, 60 - index);
      else if (isBelow(key, subject))
        score = Math.max(score, 40 - Math.min(index, 9) / 10 + (needs.test(draft.change) ? 20 : 0));
    }
  }
  if (score === 0) {
    if (subjects.some((subject) => isAbout(subject, draft.operations))) score = 20;
  }
  if (score === 0) return 0;
  if (mentions(message, draft)) score += 50;
  else if (mentions(probe, draft)) score += 10;
  return score + (draft.wire?.level === "major" ? 5 : 0);
}

function isAbout(subject: string, operations: readonly string[]): boolean {
  return operations.some(
    (it) => subject === `operation ${it}` || isBelow(subject, `operation ${it}`),
  );
}

function isBelow(key: string, other: string): boolean {
  return key.startsWith(`${other} `);
}

function mentions(text: string, { where }: Draft): boolean {
  const words = [where?.word, where?.formerly?.split(" ").at(-1)].filter((it) => it !== undefined);
  return words.some((word) => new RegExp(`['"\`.{ ]${escape(word)}['"\`:;,})?.[ ]`).test(text));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Gives what runs otherwise to the change that it follows from; what belongs to none becomes one. */
export function attributeRuntime(
  drafts: Draft[],
  changes: readonly RuntimeChange[],
  causedBy: Draft["causedBy"],
): void {
  for (const change of changes) {
    const fitting = drafts.find((draft) => draft.causedBy === causedBy && fits(draft, change));
    if (fitting !== undefined) fitting.runtime.push(change);
    else {
      drafts.push({
        change: "runtimeChanged",
        causedBy,
        place: change.route ?? `module ${change.file}`,
        title: "the code that runs has changed",
        remedy:
          "Nothing has to be done where tests pass; see the difference of the generated files.",
        versions: [],
        operations: [],
        types: [],
        runtime: [change],
        breaks: [],
      });
    }
  }
}

function fits(draft: Draft, { route, apiVersion, lines }: RuntimeChange): boolean {
  if (draft.change === "docsChanged") return false;
  if (apiVersion !== undefined) {
    return draft.change === "versionAdded" || draft.change === "versionRemoved";
  }
  if (route !== undefined) {
    // A route whose arguments are called otherwise is the same one.
    const [verb = "", path = ""] = route.split(" ");
    return (
      eraseNames(draft.place) === eraseNames(route) ||
      draft.title === `the path was ${path}` ||
      (draft.title === `the verb was ${verb}` && draft.place.endsWith(` ${path}`))
    );
  }
  const word = draft.where?.word;
  return (
    word !== undefined &&
    (lines ?? []).some((line) => new RegExp(`(?<!\\w)${escape(word)}(?!\\w)`).test(line))
  );
}

/** A place in hand-written code that does not compile any more, with the code around it. */
export interface BrokenPlace {
  readonly message: string;
  /** The line in question, the last, and a few before it. */
  readonly lines: readonly string[];
}

/** The change that breaks a place of hand-written code; `undefined`: none in particular. */
export function findReason(drafts: readonly Draft[], place: BrokenPlace): Draft | undefined {
  const scored = drafts.map((draft) => [scorePlace(draft, place), draft] as const);
  const [score = 0, best] = findBest(scored);
  return score >= 50 ? best : undefined;
}

function scorePlace(draft: Draft, { message, lines }: BrokenPlace): number {
  if (draft.change === "docsChanged" || draft.change === "deprecated") return 0;
  const line = lines.at(-1) ?? "";
  const before = lines.slice(0, -1).join("\n");
  const [verb = "", path] = draft.place.split(" ");
  const call = verb.toLowerCase();
  let score = 0;
  // What a message speaks of comes first in it; the types that follow have everything in them.
  const [, first = ""] = /'([^']*)'/.exec(message) ?? [];
  if (first.includes(`"${draft.place}"`)) score += 200;
  if (message.includes(`"${draft.place}"`)) score += 40;
  if (mentions(message, draft)) score += 50;
  if (mentions(line, draft)) score += 50;
  if (path?.startsWith("/") === true) {
    if (listPaths(line).includes(eraseNames(path))) score += line.includes(`.${call}(`) ? 75 : 50;
    else if (listPaths(before).includes(eraseNames(path))) score += 30;
    if (first === call) score += 50;
  }
  const names = listNames(draft);
  if (names.some((name) => hasName(message, name))) score += 40;
  if (names.some((name) => hasName(line, name))) score += 30;
  else if (names.some((name) => hasName(before, name))) score += 20;
  if (draft.types.some((it) => it.message === message)) score += score > 0 ? 40 : 0;
  return score > 0 && findLevelOf(draft) === "major" ? score + 10 : score;
}

/** The routes in source text, without the names of their arguments. */
function listPaths(text: string): string[] {
  return [...text.matchAll(/["'`](?:[A-Z]+ )?(\/[^"'`]*)["'`]/g)].map(([, path = ""]) =>
    eraseNames(path),
  );
}

function eraseNames(route: string): string {
  return route.replaceAll(/\{[^}]*\}/g, "{}");
}

/** The operations or the type that a change is about, as code may name them. */
function listNames({ operations, where }: Draft): string[] {
  const subjects = [where?.subject, where?.formerly].map((it) => it?.split(" ")[1]);
  return [...new Set([...operations, ...subjects])].flatMap((name) => {
    const last = name?.split(".").at(-1);
    return last === undefined || last === "" ? [] : [last];
  });
}

/** Whether a name, or one that was made from it, is in a text: `ReadWidget200Response`. */
function hasName(text: string, name: string): boolean {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  return new RegExp(`(?<![A-Za-z])(${escape(name)}|${escape(pascal)})(?![a-z])`).test(text);
}

function findLevelOf(draft: Draft): string {
  return draft.types.length > 0 ? "major" : (draft.wire?.level ?? "none");
}

/** The first of the highest. */
function findBest(scored: readonly (readonly [number, Draft])[]): readonly [number, Draft] | [] {
  let best: readonly [number, Draft] | [] = [];
  for (const item of scored) if (item[0] > (best[0] ?? 0)) best = item;
  return best;
}

/** The same message, again and again, says nothing more. */
function add(list: TypeBreak[], broken: TypeBreak): void {
  const known = list.some((it) => it.code === broken.code && it.message === broken.message);
  if (!known) list.push(broken);
}
