import { join } from "node:path";
import { compile, NodeHost, resolveCompilerOptions } from "@typespec/compiler";
import { loadLibraries, nameOperation, readWireModel } from "@restline/spec-model";
import { readSymbols, type Meaning, type SymbolTable } from "@restline/typespec-rlc";
import { expect } from "chai";
import { goldenFolder, listCases, readTree } from "./golden-case.ts";

describe("the symbols of a client", function () {
  this.timeout(60_000);

  it("name everything that golden clients export, and the element that it stands for", async () => {
    let found = 0;
    for (const name of await listCases()) {
      const { table, elements } = await readCase(name);
      const exported = await listExported(name);
      const names = table.symbols.map(({ file, name: symbol }) => `${file} ${bare(symbol)}`);
      expect(new Set(exported), name).to.deep.equal(new Set(names));
      for (const symbol of table.symbols) {
        const all = [symbol.meaning, ...symbol.members.map(({ meaning }) => meaning)];
        for (const element of all.flatMap(listElements)) {
          expect(elements, `${name}: ${symbol.name}`).to.include(element);
          found += 1;
        }
      }
    }
    expect(found).to.be.greaterThan(500);
  });

  it("tell that a helper is the client's own", async () => {
    const { table } = await readCase("paging");
    const symbol = table.symbols.find(({ name }) => name === "paginate");
    expect(symbol?.meaning).to.deep.equal({ kind: "own" });
  });

  it("lead from a type that had to give way to the one in the spec", async () => {
    const { table } = await readCase("clashes");
    const renamed = table.symbols.filter(
      ({ name, meaning }) => meaning.kind === "type" && /\d(Output)?$/.test(name),
    );
    expect(renamed).not.to.deep.equal([]);
    for (const { name, meaning } of renamed) {
      expect(meaning.kind === "type" && meaning.type).not.to.equal(name);
    }
  });
});

interface Case {
  readonly table: SymbolTable;
  /** What the wire model has, each in one text. */
  readonly elements: ReadonlySet<string>;
}

async function readCase(name: string): Promise<Case> {
  const folder = join(goldenFolder, name);
  const [{ options = {} }] = await resolveCompilerOptions(NodeHost, {
    cwd: folder,
    entrypoint: join(folder, "main.tsp"),
  });
  const program = await compile(NodeHost, join(folder, "main.tsp"), { noEmit: true });
  const table = await readSymbols(program, {
    flavor: "azure",
    ...options["@restline/typespec-rlc"],
  });
  const { model } = readWireModel(program, {
    libraries: await loadLibraries(program),
    qualifyTypes: table.qualifiesTypes,
  });
  const versions = model.services.flatMap((service) => service.versions);
  const elements = versions.flatMap(({ operations, types }) => [
    ...operations.map((it) => `operation ${nameOperation(it)}`),
    ...operations.flatMap((it) =>
      it.parameters.map((parameter) => `parameter ${nameOperation(it)} ${parameter.name}`),
    ),
    ...Object.keys(types).map((key) => `type ${key}`),
    ...operations.flatMap(({ body, responses }) =>
      [body, ...responses.flatMap(({ bodies }) => bodies)].flatMap((payload) =>
        payload !== undefined && payload.kind !== "single" ? [`type ${payload.name ?? ""}`] : [],
      ),
    ),
  ]);
  return { table, elements: new Set(elements) };
}

function listElements(meaning: Meaning): string[] {
  switch (meaning.kind) {
    case "route":
      return meaning.operations.map((operation) => `operation ${operation}`);
    case "operation":
    case "response":
      return [`operation ${meaning.operation}`];
    case "parameter":
      return [`parameter ${meaning.operation} ${meaning.parameter}`];
    case "type":
    case "property":
    case "value":
      return [`type ${meaning.type}`];
    case "service":
    case "serverParameter":
    case "own":
      return [];
  }
}

async function listExported(name: string): Promise<string[]> {
  const files = await readTree(join(goldenFolder, name, "out/src"));
  return Object.entries(files).flatMap(([path, text]) => {
    const found = text.matchAll(
      /^export (?:default )?(?:interface|type|const|function|class) ([\w$]+)/gm,
    );
    return [...found].map(([, it = ""]) => `src/${path} ${it}`);
  });
}

function bare(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}
