import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { extractSnippets, readSnippets } from "./readme-snippets.ts";

const run = promisify(execFile);
/** Inside this package, so that the snippets import as a user's program does. */
const folder = join(import.meta.dirname, "../.tmp/readme");

describe("README snippets", () => {
  before(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const settings = { extends: "../../tsconfig.json", include: ["*.ts"] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
    for (const { fileName, source } of await readSnippets()) {
      await writeFile(join(folder, fileName), `${source}export {};\n`);
    }
  });

  it("are found, with the lines on which they begin", async () => {
    const markdown = "a\n```ts\nconst a = 1;\n```\n\n```sh\nls\n```\n";
    expect(extractSnippets("README.md", markdown)).to.deep.equal([
      { place: "README.md:3", fileName: "README-md-3.ts", source: "const a = 1;\n" },
    ]);
    const printing = "```ts\nconsole.log(1);\n```\n\nprints\n\n```text\n1\n```\n";
    expect(extractSnippets("a.md", printing)[0]?.printed).to.equal("1\n");
    const places = (await readSnippets()).map(({ place }) => place.replace(/:\d+$/, ""));
    expect(places).to.include.members(["README.md", "packages/web-pubsub/README.md"]);
  });

  it("compile", async () => {
    const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
    const tsc = join(dirname(typescript), "bin/tsc");
    const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).to.equal("");
  }).timeout(60_000);

  it("run against the embedded service", async () => {
    await using emulator = await createEmulator();
    const env = {
      ...process.env,
      WEB_PUBSUB_CONNECTION_STRING: emulator.connectionString,
      WEB_PUBSUB_ENDPOINT: emulator.endpoint,
      WEB_PUBSUB_HUB: "chat",
    };
    for (const { place, fileName, printed } of await readSnippets()) {
      const { problem, stdout } = await run(process.execPath, [join(folder, fileName)], {
        env,
        timeout: 30_000,
      }).then(
        ({ stdout }) => ({ stdout, problem: undefined }),
        (error: Error) => ({ stdout: "", problem: error.message }),
      );
      expect(problem, place).to.equal(undefined);
      if (printed !== undefined) expect(stdout, place).to.match(toPattern(printed));
    }
  }).timeout(120_000);
});

/** What a README says a program prints, with `…` for what differs from run to run. */
function toPattern(printed: string): RegExp {
  const escaped = printed.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("…", ".+")}$`);
}
