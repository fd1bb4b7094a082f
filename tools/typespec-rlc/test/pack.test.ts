import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { withTemporaryFolder } from "./golden-case.ts";

const run = promisify(execFile);
const tools = fileURLToPath(new URL("../..", import.meta.url));
const installed = join(tools, "../node_modules");

/** How a maintainer of a REST Level Client has written it for the emitter before ours. */
const oldConfiguration = `
emit:
  - "@azure-tools/typespec-ts"
options:
  "@azure-tools/typespec-ts":
    emitter-output-dir: "{project-root}/generated"
    is-modular-library: false
    generate-metadata: true
    generate-test: true
    flavor: azure
    package-details:
      name: "@azure-rest/sample"
      version: "1.0.0-beta.1"
`;

describe("the packed emitter, in an empty folder", function () {
  this.timeout(120_000);

  it("turns someone else's spec and old tspconfig.yaml into a package that builds and works", async () => {
    await withTemporaryFolder(async (folder) => {
      await install(folder, "typespec-rlc");
      // What the specs import, and what the generated package depends on.
      await link(folder, [
        "@typespec/spector",
        "@typespec/rest",
        "@typespec/openapi",
        "@typespec/xml",
      ]);
      for (const spec of [
        "authentication/union",
        "payload/pageable",
        "parameters/collection-format",
      ]) {
        const project = join(folder, spec);
        await cp(join(installed, "@typespec/http-specs/specs", spec), project, { recursive: true });
        await writeFile(join(project, "tspconfig.yaml"), renameEmitter(oldConfiguration));
        await runNode(project, ["@typespec/compiler/cmd/tsp.js", "compile", "main.tsp"]);
        const generated = join(project, "generated");
        await linkDependencies(folder, generated);
        await runNode(generated, ["typescript/bin/tsc", "-p", "."]);
        await runTest(generated);
      }
    });
  });

  it("turns a team's project, of several files and emitters, into one that its consumer can use", async () => {
    await withTemporaryFolder(async (folder) => {
      await install(folder, "typespec-rlc");
      await link(folder, [
        "@typespec/rest",
        "@azure-tools/typespec-azure-core",
        "@azure-tools/typespec-azure-rulesets",
        "@azure-tools/typespec-client-generator-core",
      ]);
      const project = join(folder, "specification/orders");
      await cp(join(import.meta.dirname, "outside"), project, { recursive: true });
      const configuration = join(project, "tspconfig.yaml");
      await writeFile(configuration, renameEmitter(await readFile(configuration, "utf8")));
      const emitted = join(folder, "sdks");
      await runNode(project, [
        "@typespec/compiler/cmd/tsp.js",
        "compile",
        "client.tsp",
        "--warn-as-error",
        "--emit=@restline/typespec-rlc",
        `--output-dir=${emitted}`,
      ]);
      const generated = join(emitted, "sdk/orders/contoso-orders-rest");
      await linkDependencies(folder, generated);
      await runNode(generated, ["typescript/bin/tsc", "-p", "."]);
      await runTest(generated);
      await cp(join(project, "use.ts"), join(generated, "use.ts"));
      const strict = { extends: "./tsconfig.json", include: ["use.ts", "samples-dev", "test"] };
      const compilerOptions = { noEmit: true, rootDir: ".", types: ["node"] };
      await writeFile(
        join(generated, "tsconfig.use.json"),
        JSON.stringify({ ...strict, compilerOptions }),
      );
      await runNode(generated, ["typescript/bin/tsc", "-p", "tsconfig.use.json"]);
      const { stdout } = await run(process.execPath, ["use.ts"], { cwd: generated });
      expect(stdout.trim().split("\n")).to.deep.equal([
        "7 Sent 2 of 1",
        "7 Sent 2 of 1",
        "201 false",
        "200",
        "404 NoShipment NoShipment",
      ]);
    });
  });
});

describe("the README's five minutes", () => {
  it("end with a package that passes its tests, and with a program that fits it", async () => {
    await withTemporaryFolder(async (folder) => {
      await install(folder, "typespec-rlc");
      const readme = await readFile(join(tools, "typespec-rlc/README.md"), "utf8");
      const block = (language: string): string =>
        new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(readme)?.[1] ?? "";
      await writeFile(join(folder, "main.tsp"), block("tsp"));
      await writeFile(join(folder, "tspconfig.yaml"), block("yaml"));
      await runNode(folder, ["@typespec/compiler/cmd/tsp.js", "compile", "."]);
      const generated = join(folder, "widgets-rest");
      await linkDependencies(folder, generated);
      await runNode(generated, ["typescript/bin/tsc", "-p", "."]);
      await runTest(generated);
      await writeFile(join(generated, "call.js"), block("js"));
      const compilerOptions = { noEmit: true, checkJs: true, rootDir: ".", types: ["node"] };
      await writeFile(
        join(generated, "tsconfig.call.json"),
        JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include: ["call.js"] }),
      );
      await runNode(generated, ["typescript/bin/tsc", "-p", "tsconfig.call.json"]);
    });
  }).timeout(60_000);
});

/** All of the move. */
function renameEmitter(configuration: string): string {
  return configuration.replaceAll("@azure-tools/typespec-ts", "@restline/typespec-rlc");
}

/** The generated test of a generated package. */
async function runTest(folder: string): Promise<void> {
  const { stdout } = await run(process.execPath, ["--test", "test/client.test.ts"], {
    cwd: folder,
    // A test runner inside another reports to it, unless it does not know.
    env: { PATH: process.env["PATH"] },
  });
  expect(stdout).to.match(/fail 0\b/);
  expect(stdout).to.match(/pass [1-9]/);
}

/** Unpacks what `npm publish` would send, and puts beside it only what it says that it needs. */
async function install(folder: string, name: string): Promise<void> {
  const target = join(folder, "node_modules/@restline", name);
  await mkdir(target, { recursive: true });
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(tools, name),
  });
  const tarball = join(folder, stdout.trim());
  await run("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  await linkDependencies(folder, target);
}

/** Links what a package depends on from our own packages: nothing is fetched. */
async function linkDependencies(folder: string, target: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(join(target, "package.json"), "utf8"));
  if (typeof manifest !== "object" || manifest === null) throw new TypeError("no package.json");
  const { dependencies, peerDependencies, devDependencies } = manifest as Record<
    string,
    Record<string, string> | undefined
  >;
  // Those who install a published package do not get what it is developed with.
  const own = target.includes("@restline") ? {} : devDependencies;
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...own });
  await link(folder, names);
}

async function link(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const target = join(folder, "node_modules", name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(join(installed, name), target, "dir").catch((error: unknown) => {
      const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!isThere) throw error;
    });
  }
}

async function runNode(folder: string, [program = "", ...rest]: readonly string[]): Promise<void> {
  await run(process.execPath, [join(installed, program), ...rest], { cwd: folder }).catch(
    (error: Error & { stdout?: string }) => {
      throw new Error(`${program} failed in ${folder}: ${error.stdout ?? error.message}`);
    },
  );
}
