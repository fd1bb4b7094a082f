import { join } from "node:path";
import { expect } from "chai";
import { goldenFolder, listCases, readTree } from "./golden-case.ts";

/**
 * What every client promises, held over all golden cases. The rest of it has tests of its own: that
 * sources compile in golden.test.ts, options in options.test.ts, hostile specs in hostile.test.ts.
 */
describe("every golden client", () => {
  let sources: readonly (readonly [path: string, text: string])[];

  before(async () => {
    const trees = await Promise.all(
      (await listCases()).map(async (name) => {
        const files = await readTree(join(goldenFolder, name, "out/src"));
        return Object.entries(files).map(([path, text]) => [`${name}/${path}`, text] as const);
      }),
    );
    sources = trees.flat();
  });

  it("takes path arguments in the order of the URL", () => {
    let compared = 0;
    for (const [path, text] of listFiles("clientDefinitions.ts")) {
      for (const [, route = "", list = ""] of text.matchAll(/\(\s*path: "([^"]*)"([^()]*)\):/g)) {
        const wanted = [...route.matchAll(/\{[^}]*\}/g)].flatMap(([hole]) => listHoleNames(hole));
        const given = [...list.matchAll(/(\w+)\??: /g)].map(([, name = ""]) => fold(name));
        expect(given, `${path} ${route}`).to.deep.equal(wanted);
        compared += wanted.length > 1 ? 1 : 0;
      }
    }
    expect(compared).to.be.greaterThan(1);
  });

  it("has isUnexpected, whether or not its operations declare an error", () => {
    const declared = listFiles("isUnexpected.ts");
    const clients = listFiles("clientDefinitions.ts");
    expect(declared).to.have.length(clients.length);
    for (const [path, text] of declared) {
      expect(text, path).to.contain("export function isUnexpected");
    }
    const silent = listFiles("responses.ts").filter(
      ([, text]) => !text.includes("DefaultResponse"),
    );
    expect(silent).not.to.deep.equal([]);
  });

  it("has routes", () => {
    for (const [path, text] of listFiles("clientDefinitions.ts")) {
      expect(text, path).to.match(/export interface Routes \{\s*(\/\*|\()/);
    }
  });

  it("has response headers that are text", () => {
    const types = listFiles("responses.ts").flatMap(([path, text]) =>
      [...text.matchAll(/export interface \w+Headers \{\n(.*?)\n\}/gs)].flatMap(([, body = ""]) =>
        [...body.matchAll(/^ {2}"?[\w-]+"?\??: (.*);$/gm)].map(
          ([, type = ""]) => [path, type] as const,
        ),
      ),
    );
    expect(types.length).to.be.greaterThan(5);
    for (const [path, type] of types) {
      expect(type, path).not.to.match(/\b(number|boolean|Date|Array)\b/);
    }
  });

  const shown: readonly (readonly [title: string, path: string, text: RegExp])[] = [
    [
      "names the known values of an open enum, and takes others",
      "open-enums/models.ts",
      /export type Color = "blue" \| "light-green" \| \(string & \{\}\);.*export const KnownColor\b/s,
    ],
    [
      "takes a discriminated base for what derives from it, and for what the spec does not list",
      "discriminators/outputModels.ts",
      /export type FishOutput = OtherFishOutput \| SalmonOutput \| SharkOutput;/,
    ],
    [
      "follows a token from the body to the query",
      "paging-tokens/paginateHelper.ts",
      /"GET \/entries": \{ tokenPath: "next", query: "token" \}/,
    ],
    [
      "follows a token from header to header",
      "paging-tokens/paginateHelper.ts",
      /"GET \/drafts": \{ tokenHeader: "x-next", header: "x-after" \}/,
    ],
    [
      "adds the parameters that a link leaves out",
      "paging-tokens/paginateHelper.ts",
      /"GET \/archive": \{ reinjected: \["includeHidden"\] \}/,
    ],
    [
      "puts a key behind a prefix into the header that the maintainer names, beside a token",
      "option-credentials/",
      /credentials: TokenCredential \| KeyCredential.*"X-Lock".*`Key \$\{credential\.key\}`/s,
    ],
  ];
  for (const [title, path, text] of shown) {
    it(`${title}: ${path.split("/")[0]}`, () => {
      const found = sources.filter(([it]) => it.startsWith(path)).map(([, it]) => it);
      expect(found.join("\n")).to.match(text);
    });
  }

  function listFiles(name: string): readonly (readonly [path: string, text: string])[] {
    return sources.filter(([path]) => path.endsWith(`/${name}`));
  }
});

/** The parameters of an expression of the URL: `{+a}`, `{/a,b*}`; those of a query are no arguments. */
function listHoleNames(hole: string): string[] {
  if (/^\{[?&]/.test(hole)) return [];
  return hole
    .slice(1, -1)
    .replace(/^[+#./;]/, "")
    .split(",")
    .map((name) => fold(name.replace(/\*$|:\d+$/, "")));
}

/** Wire names become identifiers, with `Param` after a reserved word and a number after a taken one. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z\d]/g, "")
    .replace(/(param)?\d*$/, "");
}
