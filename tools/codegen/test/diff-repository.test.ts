import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";

const run = promisify(execFile);
const repository = resolve(import.meta.dirname, "../../..");
const command = resolve(import.meta.dirname, "../bin/restline.js");

/** A clone of this repository, with the packages that are installed for it. */
async function openClone(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "restline-clone-"));
  await run("git", ["clone", "--quiet", "--shared", repository, folder]);
  const workspaces = ["", "bench", "examples", "packages/web-pubsub", "packages/web-pubsub-rest"];
  for (const workspace of workspaces) {
    const modules = join(repository, workspace, "node_modules");
    if (existsSync(modules)) await symlink(modules, join(folder, workspace, "node_modules"));
  }
  return {
    folder,
    [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true }),
  };
}

interface Entry {
  readonly level: string;
  readonly change: string;
  readonly causedBy: string;
  readonly places: readonly string[];
  readonly cause?: { readonly file: string };
  readonly breaks: readonly { readonly file: string; readonly code: string }[];
}

describe("restline diff on this repository", function () {
  this.timeout(180_000);

  it("finds what a change of the spec breaks in the high-level client", async () => {
    await using clone = await openClone();
    const edit = async (path: string, change: (text: string) => string): Promise<void> => {
      const text = await readFile(join(clone.folder, path), "utf8");
      expect(change(text)).to.not.equal(text);
      await writeFile(join(clone.folder, path), change(text));
    };
    await edit("specs/web-pubsub/models/audience.tsp", (text) =>
      text.replace("@query reason?: string", "@query reason: string"),
    );
    const added = `
/** Asks a connection whether it is there. */
@route("/api/hubs/{hub}/connections/{connectionId}/:ping")
@post
op pingConnection is ServiceOperation<
  {
    ...HubParameter;
    ...ConnectionIdParameter;
  },
  NoContentResponse
>;
`;
    await edit("specs/web-pubsub/routes/connections.tsp", (text) => text + added);
    // At the top of the repository: its spec is the only one with a lock.
    const { stdout } = await run(process.execPath, [command, "diff", "--json"], {
      cwd: clone.folder,
      maxBuffer: 64 * 1_024 * 1_024,
    });
    const { level, entries, spec } = JSON.parse(stdout) as {
      readonly level: string;
      readonly spec: string;
      readonly entries: readonly Entry[];
    };
    expect(spec).to.equal("specs/web-pubsub");
    expect(level).to.equal("major");
    const ours = entries.filter(({ causedBy }) => causedBy === "spec");
    expect(ours.map((entry) => `${entry.level} ${entry.change}`)).to.deep.equal([
      "major parameterMadeRequired",
      "minor operationAdded",
    ]);
    const [required, operation] = ours;
    expect(required?.places).to.have.lengthOf(4);
    expect(required?.cause?.file).to.equal("specs/web-pubsub/models/audience.tsp");
    expect(required?.breaks.map(({ file }) => file)).to.include(
      "packages/web-pubsub-contract/src/levels/low-level.ts",
    );
    expect(operation?.cause?.file).to.equal("specs/web-pubsub/routes/connections.tsp");
    expect(operation?.breaks.map(({ file, code }) => `${file} ${code}`)).to.include(
      "packages/web-pubsub/src/operations.ts TS2741",
    );
  });
});
