import { code, type Code, type Hole } from "./code.ts";
import { printString } from "./literal.ts";
import type { Name } from "./name.ts";

/** One generated file: its imports follow from the names that its code uses. */
export class SourceFile {
  readonly path: string;
  readonly #sections: Code[] = [];
  readonly #declared = new Set<string>();
  readonly #mentioned: Name[] = [];

  /** `path` is relative to the package's folder, with `/`. */
  constructor(path: string) {
    this.path = path;
  }

  /** Adds a section: `file.print\`export type ${file.declare("A")} = string;\``. */
  print(strings: TemplateStringsArray, ...holes: readonly Hole[]): void {
    this.#sections.push(code(strings, ...holes));
  }

  /** Claims a name for a declaration of this file, so that no import takes it. */
  declare(name: string): string {
    this.#declared.add(name);
    return name;
  }

  /** Imports a name that the text of a section has already. */
  mention(name: Name): void {
    this.#mentioned.push(name);
  }

  get isEmpty(): boolean {
    return this.#sections.length === 0;
  }

  /** Whether something that was printed so far comes from the module. */
  uses(module: string): boolean {
    return [...this.#mentioned, ...this.#sections.flatMap(({ parts }) => parts)].some(
      (part) => typeof part !== "string" && part.from === module,
    );
  }

  /**
   * The text, imports first. An imported name that is taken gets an alias. `resolve` says where a
   * name comes from in the end: a runtime's names are only chosen here.
   */
  close(resolve: (name: Name) => Name = (name) => name): string {
    const imports = this.#collectImports(resolve);
    const body = this.#sections.map((section) =>
      section.print((name) => imports.get(keyOf(resolve(name)))?.alias ?? name.name),
    );
    return `${[printImports([...imports.values()]), ...body].filter((text) => text !== "").join("\n\n")}\n`;
  }

  #collectImports(resolve: (name: Name) => Name): Map<string, Import> {
    const imports = new Map<string, Import>();
    const taken = new Set(this.#declared);
    for (const part of [...this.#mentioned, ...this.#sections.flatMap(({ parts }) => parts)]) {
      if (typeof part === "string") continue;
      const name = resolve(part);
      if (name.from === undefined || imports.has(keyOf(name))) continue;
      const alias = freeName(name.name, taken);
      taken.add(alias);
      imports.set(keyOf(name), { ...name, from: name.from, alias });
    }
    return imports;
  }
}

interface Import extends Name {
  readonly from: string;
  readonly alias: string;
}

function keyOf({ name, from, typeOnly }: Name): string {
  return `${from ?? ""} ${typeOnly ? "type" : "value"} ${name}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 1;
  while (taken.has(`${name}_${count}`)) count++;
  return `${name}_${count}`;
}

/** Packages before relative modules, values before types, each list in alphabetical order. */
function printImports(imports: readonly Import[]): string {
  const groups = new Map<string, Import[]>();
  for (const entry of imports) {
    const key = `${entry.from.startsWith(".") ? "1" : "0"} ${entry.from} ${entry.typeOnly ? "1" : "0"}`;
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, entries]) => printImport(entries))
    .join("\n");
}

function printImport(entries: readonly Import[]): string {
  const [{ from, typeOnly } = { from: "", typeOnly: false }] = entries;
  const keyword = typeOnly ? "import type" : "import";
  const fallback = entries.find(({ name }) => name === "default");
  const names = entries
    .filter(({ name }) => name !== "default")
    .map(({ name, alias }) => (name === alias ? name : `${name} as ${alias}`))
    .sort();
  const clauses = [
    ...(fallback ? [fallback.alias] : []),
    ...(names.length > 0 ? [`{ ${names.join(", ")} }`] : []),
  ];
  return `${keyword} ${clauses.join(", ")} from ${printString(from)};`;
}
