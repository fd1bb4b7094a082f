import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile, NodeHost } from "@typespec/compiler";
import { expect } from "chai";
import { goldenFolder, readTree, withTemporaryFolder } from "./golden-case.ts";
import { listOptions, readOptionTable } from "./option-table.ts";

const emitter = "@restline/typespec-rlc";

interface Emitted {
  /** `code: message` of every diagnostic, without the library's name. */
  readonly diagnostics: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

async function emit(options: Record<string, unknown>, golden = "versions"): Promise<Emitted> {
  return withTemporaryFolder(async (folder) => {
    const { diagnostics } = await compile(NodeHost, join(goldenFolder, golden, "main.tsp"), {
      emit: [emitter],
      options: { [emitter]: { "emitter-output-dir": folder, ...options } },
    });
    return {
      diagnostics: diagnostics.map(
        ({ code, message }) => `${code.replace(`${emitter}/`, "")}: ${message}`,
      ),
      files: await readTree(folder),
    };
  });
}

async function emitFactory(options: Record<string, unknown>): Promise<string> {
  const { files } = await emit({ flavor: "azure", ...options });
  return files["src/versionsClient.ts"] ?? "";
}

describe("the README's table of options", () => {
  it("is that of the schema (npm run options writes it anew)", async () => {
    expect(await readOptionTable()).to.deep.equal(listOptions());
  });

  it("has a description for each", () => {
    for (const [name, description] of listOptions()) expect(description, name).to.match(/\.$/);
  });
});

describe("options", () => {
  it("choose an api-version, and one that does not exist is refused with those that do", async () => {
    const { files } = await emit({ "api-version": "2024-01-01" });
    expect(files["src/clientDefinitions.ts"]).not.to.contain('"/new"');
    const { diagnostics } = await emit({ "api-version": "2023-01-01" });
    expect(diagnostics[0]).to.contain("It has: 2024-01-01, 2025-01-01");
  });

  it("put the package into the user agent", async () => {
    const { files } = await emit({ "package-details": { name: "@a/thing", version: "3.2.1" } });
    expect(files["src/versionsClient.ts"]).to.contain('"azsdk-js-thing-rest/3.2.1"');
  });

  for (const [given, client] of [
    ["Shelf", "ShelfClient"],
    ["Book shelf client", "BookShelfClient"],
  ] as const) {
    it(`call the client ${client} for the title ${given}`, async () => {
      const { files } = await emit({ title: given });
      expect(files["src/clientDefinitions.ts"]).to.contain(`export type ${client} =`);
    });
  }

  for (const [options, runtime] of [
    [{ flavor: "azure" }, "@azure-rest/core-client"],
    [{ flavor: "Azure", "package-details": { name: "plain" } }, "@azure-rest/core-client"],
    [{ "package-details": { name: "@azure-rest/thing" } }, "@azure-rest/core-client"],
    [{ "package-details": { name: "@contoso/thing" } }, "@typespec/ts-http-runtime"],
    [
      { flavor: "other", "package-details": { name: "@azure-rest/a" } },
      "@typespec/ts-http-runtime",
    ],
    [{}, "@typespec/ts-http-runtime"],
  ] as const) {
    it(`stand the client on ${runtime} with ${JSON.stringify(options)}`, async () => {
      const { files } = await emit(options);
      const source = Object.values(files).join("\n");
      const packages = new Set([...source.matchAll(/from "(@[^"]*)"/g)].map(([, name]) => name));
      expect(packages).to.include(runtime);
      const isAzure = runtime === "@azure-rest/core-client";
      expect("src/logger.ts" in files).to.equal(isAzure);
      if (!isAzure) expect([...packages]).to.deep.equal([runtime]);
    });
  }

  it("leave credentials out, or name other scopes and a key's header", async () => {
    expect(await emitFactory({ "add-credentials": false })).not.to.match(/credential/i);
    const factory = await emitFactory({
      "credential-scopes": ["a/.default", "b/.default"],
      "credential-key-header-name": "x-key",
    });
    expect(factory).to.contain('["a/.default", "b/.default"]');
    expect(factory).to.contain("credentials: TokenCredential | KeyCredential");
    expect(factory).to.contain('"x-key"');
    expect(await emitFactory({ "credential-scopes": "a/.default, b/.default" })).to.contain(
      '["a/.default", "b/.default"]',
    );
  });

  it("accept what asks for nothing else than what happens", async () => {
    const { diagnostics } = await emit({
      "is-modular-library": false,
      "include-shortcuts": false,
      "hierarchy-client": true,
      "module-kind": "esm",
      "package-details": { name: "@a/b", scopeName: "a", nameWithoutScope: "b" },
    });
    expect(diagnostics).to.deep.equal([]);
  });
});

describe("options get a diagnostic, and nothing is written,", () => {
  const refused: [options: Record<string, unknown>, message: RegExp][] = [
    [{ tittle: "Typo" }, /^unknown-option: There is no option 'tittle'\. Did you mean 'title'\?$/],
    [{ packageDetails: {} }, /^unknown-option: .*Did you mean 'package-details'\?$/],
    [{ "save-everything": 1 }, /^unknown-option: .*There is: package-details, title, /],
    [{ constructor: 1 }, /^unknown-option: .*'constructor'/],
    [{ "package-details": { nam: "x" } }, /^unknown-option: .*'nam'\. Did you mean 'name'\?$/],
    [{ "generate-test": "maybe" }, /^invalid-schema: /],
    [{ "is-modular-library": true }, /^modular-library: .*'is-modular-library: false'/],
    [{ "include-shortcuts": true }, /^unsupported-option: .*client\.path\(route\)\.verb\(\)/],
    [{ "module-kind": "cjs" }, /^unsupported-option: .*'module: commonjs'/],
    [{ branded: true }, /^unsupported-option: .*'flavor: azure'/],
    [{ "hierarchy-client": false }, /^unsupported-option: /],
    [
      { "add-credentials": false, "credential-scopes": "a" },
      /^contradictory-options: .*'credential-scopes' contradicts 'add-credentials: false'/,
    ],
    [
      { "credential-key-header-name": "a", "custom-http-auth-header-name": "b" },
      /^contradictory-options: .*one header/,
    ],
  ];
  for (const [options, message] of refused) {
    it(`for ${JSON.stringify(options)}`, async () => {
      const { diagnostics, files } = await emit(options);
      expect(diagnostics[0]).to.match(message);
      expect(files).to.deep.equal({});
    });
  }

  it("but for one without effect, which is only a warning", async () => {
    const { diagnostics, files } = await emit({ "azure-sdk-for-js": true, batch: ["a"] });
    expect(diagnostics).to.have.length(2);
    for (const diagnostic of diagnostics) expect(diagnostic).to.match(/^useless-option: /);
    expect(files).to.include.keys("src/index.ts");
  });
});

describe("credentials", () => {
  it("of the golden cases go where the spec says", async () => {
    expect(await readFactory("authentication-http", "vaultClient")).to.contain(
      "`SharedAccessKey ${credential.key}`",
    );
    expect(await readFactory("authentication-query-key", "weatherClient")).to.contain(
      "subscription-key=${encodeURIComponent(credentials.key)}",
    );
    expect(await readFactory("authentication-cookie-key", "portalClient")).to.contain(
      "`session=${credential.key}`",
    );
  });
});

async function readFactory(golden: string, client: string): Promise<string> {
  return readFile(join(goldenFolder, golden, `out/src/${client}.ts`), "utf8");
}
