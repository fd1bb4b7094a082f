import { readFile, realpath } from "node:fs/promises";
import type { RlcMemberSymbol, RlcSymbol } from "@restline/typespec-rlc";
import type { EmitterNames, SilentEmitter } from "../compile/emitter-names.ts";
import { relativeTo } from "../compile/overlay.ts";
import { RestlineError } from "../errors.ts";
import { findSymbolAt } from "./line.ts";
import { findNearest } from "./nearest.ts";

/** What somebody wants explained. */
export type Wanted =
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "line";
      /** Absolute. */
      readonly file: string;
      readonly line: number;
      /** As it was asked for. */
      readonly shown: string;
    };

/** `CloseConnectionParameters`, or `packages/x/src/parameters.ts:31`, a column behind it or not. */
export function parseWanted(text: string, toAbsolute: (path: string) => string): Wanted {
  const [, file, line] = /^(.+?\.\w+):(\d+)(?::\d+)?$/.exec(text) ?? [];
  if (file === undefined || line === undefined) return { kind: "name", name: text };
  return { kind: "line", file: toAbsolute(file), line: Number(line), shown: text };
}

export interface ChosenSymbol {
  readonly names: EmitterNames;
  readonly symbol: RlcSymbol;
  readonly member?: RlcMemberSymbol;
}

interface Emitters {
  readonly telling: readonly EmitterNames[];
  readonly silent: readonly SilentEmitter[];
}

/**
 * Finds the symbol that is meant.
 *
 * @throws {RestlineError} `symbol-unknown`, with the nearest names; `symbol-ambiguous`;
 *   `file-unreadable`; `file-not-generated`; `names-unknown`: the file is another emitter's;
 *   `line-empty`: there is nothing at the line
 */
export async function chooseSymbol(wanted: Wanted, emitters: Emitters): Promise<ChosenSymbol> {
  if (wanted.kind === "line") return await chooseByLine(wanted, emitters);
  const { name } = wanted;
  const all = emitters.telling.flatMap(listAll);
  const tests: ((it: Listed) => boolean)[] = [
    (it) => it.name === name,
    (it) => it.bare === name,
    (it) => it.aliases.includes(name),
    (it) => it.bare.toLowerCase() === name.toLowerCase(),
  ];
  for (const test of tests) {
    const found = all.filter(test);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return only.chosen;
    if (only !== undefined) {
      throw new RestlineError("symbol-ambiguous", `${name} may be any of several names.`, {
        details: found.map((it) => `  ${it.name}`),
        remedy: "Name one of them.",
      });
    }
  }
  const near = findNearest(
    name,
    all.flatMap((it) => [it.name, ...it.aliases]),
  );
  throw new RestlineError("symbol-unknown", `No generated name is ${name}.`, {
    details: near.length === 0 ? [] : ["Near it are:", ...near.map((it) => `  ${it}`)],
    remedy: "Name what a generated file exports, a property of it, or a line: src/models.ts:12",
  });
}

interface Listed {
  readonly name: string;
  /** Without the namespace of one of several clients. */
  readonly bare: string;
  /** What else people may call it: the operation's name in the spec, verb and route. */
  readonly aliases: readonly string[];
  readonly chosen: ChosenSymbol;
}

function listAll(names: EmitterNames): Listed[] {
  const namespaces = names.clients.flatMap(({ namespace }) => namespace ?? []);
  return names.symbols.flatMap((symbol) => {
    const prefix = namespaces.find((it) => symbol.name.startsWith(`${it}.`));
    const bare = prefix === undefined ? symbol.name : symbol.name.slice(prefix.length + 1);
    const whole = { name: symbol.name, bare, aliases: [], chosen: { names, symbol } };
    const members = symbol.members.map((member) => ({
      name: `${symbol.name}.${member.name}`,
      bare: `${bare}.${member.name}`,
      aliases: listAliases(symbol, member),
      chosen: { names, symbol, member },
    }));
    return [whole, ...members];
  });
}

function listAliases({ meaning }: RlcSymbol, member: RlcMemberSymbol): string[] {
  if (member.meaning.kind === "route") return [member.meaning.route];
  if (meaning.kind !== "route" || member.meaning.kind !== "operation") return [];
  return [member.meaning.operation, `${member.name.toUpperCase()} ${meaning.route}`];
}

async function chooseByLine(
  { file, line, shown }: Extract<Wanted, { kind: "line" }>,
  { telling, silent }: Emitters,
): Promise<ChosenSymbol> {
  const text = await readText(file);
  const path = await realpath(file);
  const names = await findOwner(telling, path);
  if (names === undefined) {
    const other = await findOwner(silent, path);
    throw other === undefined
      ? new RestlineError(
          "file-not-generated",
          `${shown}: no emitter of the spec gives this file.`,
          {
            remedy: "Name a line of a generated file, or the spec by --spec.",
          },
        )
      : new RestlineError(
          "names-unknown",
          `${shown}: ${other.emitter} gives this file, and does not tell how its names come about.`,
          { remedy: "Names of clients by @restline/typespec-rlc can be explained." },
        );
  }
  const at = findSymbolAt(text, line);
  const module = relativeTo(await realpath(names.folder), path);
  const symbol = names.symbols.find(
    (it) => it.file === module && (it.name === at?.name || it.name.endsWith(`.${at?.name ?? ""}`)),
  );
  if (at === undefined || symbol === undefined) {
    const lines = text.split("\n").length;
    throw new RestlineError(
      "line-empty",
      line > lines
        ? `${shown}: the file has ${lines} lines.`
        : `${shown} declares nothing that comes from the spec.`,
      { remedy: "Name a line inside of a declaration, or the name itself." },
    );
  }
  const member = symbol.members.find((it) => it.name === at.member);
  return { names, symbol, ...(member === undefined ? {} : { member }) };
}

async function findOwner<Emitter extends SilentEmitter>(
  emitters: readonly Emitter[],
  path: string,
): Promise<Emitter | undefined> {
  const inside = await Promise.all(
    emitters.map(async ({ folder }) => {
      // The folder may not be there yet.
      const real = await realpath(folder).catch(() => folder);
      return relativeTo(real, path) !== undefined;
    }),
  );
  return emitters.find((_, index) => inside[index]);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new RestlineError("file-unreadable", `${file} cannot be read.`, {
      remedy: "Name a generated file and a line in it: src/parameters.ts:31",
      cause: error,
    });
  }
}
