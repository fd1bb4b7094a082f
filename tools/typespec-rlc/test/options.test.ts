import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  compile,
  getSourceLocation,
  NodeHost,
  NoTarget,
  resolveCompilerOptions,
} from "@typespec/compiler";
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

  it("warn of an api-version where the service has none", async () => {
    const { diagnostics, files } = await emit({ "api-version": "2023-01-01" }, "headers");
    expect(diagnostics.join()).to.contain("has no api-versions, so choosing '2023-01-01'");
    expect(files).to.have.property("src/index.ts");
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
      "service-dir": "sdk/b",
      "package-dir": "b-rest",
    });
    expect(diagnostics).to.deep.equal([]);
  });

  it("that a line names and leaves empty are not given", async () => {
    const empty = Object.fromEntries(listOptions().map(([name]) => [name, null]));
    expect(await emit(empty)).to.deep.equal(await emit({}));
    expect(await emit({ "package-details": { name: null, version: null } })).to.deep.equal(
      await emit({}),
    );
  });

  it("honour what a key is called and where it goes, beside a token too", async () => {
    const factory = await emitFactory({
      "credential-scopes": "a",
      "custom-http-auth-header-name": "x-key",
      "custom-http-auth-shared-key-prefix": "SharedKey",
    });
    expect(factory).to.contain("credentials: TokenCredential | KeyCredential");
    expect(factory).to.contain('"x-key"');
    expect(factory).to.contain("`SharedKey ${credential.key}`");
  });
});

describe("options get a diagnostic, and nothing is written,", () => {
  const refused: [options: Record<string, unknown>, message: RegExp][] = [
    [{ tittle: "Typo" }, /^unknown-option: There is no option 'tittle'\. Did you mean 'title'\?$/],
    [{ packageDetails: {} }, /^unknown-option: .*Did you mean 'package-details'\?$/],
    [{ "save-everything": 1 }, /^unknown-option: .*There is: package-details, title, /],
    [{ constructor: 1 }, /^unknown-option: .*'constructor'/],
    [
      { "package-details": { nam: "x" } },
      /^unknown-option: .*'package-details.nam'\. Did you mean 'name'\?$/,
    ],
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
    [{ "package-details": { flavor: "azure" } }, /^unknown-option: .*There is: name, version/],
    [{ title: ["a"] }, /^invalid-schema: /],
    [{ "package-details": "a" }, /^invalid-schema: /],
    [{ "credential-scopes": { a: 1 } }, /^invalid-schema: /],
    [{ "package-details": { name: "../up" } }, /^invalid-option: .*"\.\.\/up"\. .*@contoso/],
    [{ "package-details": { name: "" } }, /^invalid-option: .*'package-details\.name'/],
    [{ "package-details": { name: "a".repeat(215) } }, /^invalid-option: /],
    [{ "package-details": { version: "1.0" } }, /^invalid-option: .*all three numbers/],
    [{ "package-details": { version: "1.0.0\n" } }, /^invalid-option: /],
    [{ title: " " }, /^invalid-option: .*'title' cannot be " "/],
    [{ title: "*/" }, /^invalid-option: /],
    [{ flavor: "" }, /^invalid-option: .*'azure' or 'typespec'/],
    [{ "api-version": "all" }, /^invalid-option: .*one api-version/],
    [{ "api-version": "" }, /^invalid-option: /],
    [{ "credential-scopes": [] }, /^invalid-option: .*at least one scope/],
    [{ "credential-scopes": " , " }, /^invalid-option: .*at least one scope/],
    [{ "credential-scopes": ["a", ""] }, /^invalid-option: .*at least one scope/],
    [{ "credential-key-header-name": "x-key:" }, /^invalid-option: .*HTTP header/],
    [{ "custom-http-auth-header-name": "x\r\ny" }, /^invalid-option: .*"x\\r\\ny"/],
    [{ "custom-http-auth-shared-key-prefix": "Key " }, /^invalid-option: .*without spaces/],
    [
      { "credential-key-header-name": "a", "custom-http-auth-shared-key-prefix": "b" },
      /^contradictory-options: .*'custom-http-auth-header-name' instead/,
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

  for (const name of [
    "credential-scopes",
    "credential-key-header-name",
    "custom-http-auth-header-name",
    "custom-http-auth-shared-key-prefix",
  ]) {
    it(`for ${name} where add-credentials is false`, async () => {
      const { diagnostics, files } = await emit({ "add-credentials": false, [name]: "a" });
      expect(diagnostics[0]).to.match(/^contradictory-options: .*Remove one of them/);
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

describe("a diagnostic of an option", () => {
  const head = `options:\n  "${emitter}":\n`;

  for (const [title, line, text] of [
    ["an unknown option", 4, `${head}    flavor: azure\n    tittle: x\n`],
    ["a part of an option", 4, `${head}    package-details:\n      version: "1"\n`],
    [
      "an option that contradicts another",
      4,
      `${head}    add-credentials: false\n    credential-scopes: a\n`,
    ],
    ["an option of Modular clients", 3, `${head}    is-modular-library: true\n`],
    ["an api-version that does not exist", 3, `${head}    api-version: "1999"\n`],
    ["an option of the wrong type", 3, `${head}    generate-test: maybe\n`],
  ] as const) {
    it(`has the line of ${title}`, async () => {
      expect(await compileConfigured({ "tspconfig.yaml": text })).to.deep.equal([
        `tspconfig.yaml:${line}`,
      ]);
    });
  }

  it("has the file that the option comes from, where one extends another", async () => {
    const files = {
      "tspconfig.yaml": "extends: ./shared/base.yaml\n",
      "shared/base.yaml": `\n${head}    tittle: x\n`,
    };
    expect(await compileConfigured(files)).to.deep.equal(["base.yaml:4"]);
  });

  it("is not for what another option interpolates", async () => {
    const text = `${head}    my-dir: a\n    emitter-output-dir: "{output-dir}/{my-dir}"\n`;
    expect(await compileConfigured({ "tspconfig.yaml": text })).to.deep.equal([]);
  });
});

/** Compiles a spec as the command line does, and answers with the places of its errors. */
async function compileConfigured(files: Readonly<Record<string, string>>): Promise<string[]> {
  return withTemporaryFolder(async (folder) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const [options] = await resolveCompilerOptions(NodeHost, {
      cwd: folder,
      entrypoint: join(folder, "main.tsp"),
    });
    const entrypoint = join(goldenFolder, "versions/main.tsp");
    const { diagnostics } = await compile(NodeHost, entrypoint, {
      ...options,
      outputDir: join(folder, "out"),
      emit: [emitter],
    });
    return diagnostics.map((diagnostic) => {
      const location =
        diagnostic.target === NoTarget ? undefined : getSourceLocation(diagnostic.target);
      if (location === undefined) return diagnostic.message;
      const { line } = location.file.getLineAndCharacterOfPosition(location.pos);
      return `${basename(location.file.path)}:${line + 1}`;
    });
  });
}

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
