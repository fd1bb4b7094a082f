import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, type AnyNode } from "acorn";
import { fullAncestor } from "acorn-walk";
import type { SourceMutant } from "../mutant.ts";
import type { Edit } from "./edit.ts";
import { mutatedFiles, type MutatedFile } from "./mutated-files.ts";
import { nameOwner } from "./owner.ts";

/** Where the built modules of a client are. */
export function clientFolder(client: MutatedFile["client"]): string {
  return new URL("./", import.meta.resolve(`@restline/${client}`)).href;
}

/**
 * Every change of the clients' code.
 *
 * @param findOperation - the spec's name of an operation, by verb and route as the code has them
 */
export function listSourceMutants(
  findOperation: (key: string) => string | undefined,
): readonly SourceMutant[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return mutatedFiles.flatMap((mutated) => {
    const url = `${clientFolder(mutated.client)}${mutated.file}.js`;
    const text = readFileSync(fileURLToPath(url), "utf8");
    const part = `${mutated.client}/src/${mutated.file}.ts`;
    return listEdits(text, mutated).flatMap(({ key, owner, ...edit }) => {
      const { end, replacement, start } = edit;
      // Two operators may come to the same.
      if (seen.has(`${url} ${start} ${end} ${replacement}`)) return [];
      seen.add(`${url} ${start} ${end} ${replacement}`);
      const name = `${part} | ${owner} | ${edit.what}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const id = count === 1 ? name : `${name} (${count})`;
      const operation = key === undefined ? undefined : findOperation(key);
      const known = operation === undefined ? {} : { operation };
      return [{ kind: "source" as const, id, part, ...known, url, start, end, replacement }];
    });
  });
}

interface OwnedEdit extends Edit {
  readonly owner: string;
  /** Verb and route of the operation that it is about, where the code around it names one. */
  readonly key: string | undefined;
}

function listEdits(
  text: string,
  { except = [], only, operators }: MutatedFile,
): readonly OwnedEdit[] {
  const program = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  const edits: OwnedEdit[] = [];
  fullAncestor(program, (_, __, ancestors) => {
    const node = ancestors.at(-1);
    if (node === undefined) return;
    const parents = ancestors.slice(0, -1);
    const owner = nameOwner(ancestors);
    const isIn = (name: string): boolean => `${owner}.`.startsWith(`${name}.`);
    if (only?.some(isIn) === false || except.some(isIn)) return;
    const key = findKey(ancestors, text);
    for (const operator of operators) {
      for (const edit of operator({ node, parents, text })) edits.push({ ...edit, owner, key });
    }
  });
  return edits.sort((left, right) => left.start - right.start);
}

/** The innermost text around a node, or in it, that is verb and route. */
function findKey(around: readonly AnyNode[], text: string): string | undefined {
  const candidate = [...around]
    .reverse()
    .find(({ type }) => type === "Property" || type === "VariableDeclarator");
  if (candidate === undefined) return undefined;
  for (const node of [...around].reverse()) {
    const found = /"((?:GET|PUT|POST|PATCH|DELETE|HEAD) \/[^"]*)"/.exec(
      text.slice(node.start, node.end),
    );
    if (found !== null) return found[1];
  }
  return undefined;
}
