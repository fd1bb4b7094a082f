import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";
import { configuration, mainFile, openWorkshop, waitForEnd, type Workshop } from "./workshop.ts";

const killAtRename = join(import.meta.dirname, "preload/kill-at-rename.ts");
const changed = `${mainFile}\n@route("/b") op other(): void;\n`;

describe("an interrupted restline generate", function () {
  this.timeout(120_000);

  it("has changed nothing where it is stopped while it compiles", async () => {
    await using workshop = await openGenerated();
    const before = await workshop.tree();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const child = workshop.start(["generate"]);
      child.stderr?.once("data", () => child.kill(signal));
      const { exitCode, stderr } = await waitForEnd(child);
      expect(exitCode).to.equal(signal === "SIGINT" ? 130 : 143);
      expect(stderr).to.include("Interrupted. Nothing was changed.");
      expect(await workshop.tree()).to.deep.equal(before);
    }
  });

  it("has changed nothing where it is killed while it compiles, and the next run tidies up", async () => {
    await using workshop = await openGenerated();
    const before = await workshop.tree();
    const child = workshop.start(["generate"]);
    child.stderr?.once("data", () => child.kill("SIGKILL"));
    expect((await waitForEnd(child)).signal).to.equal("SIGKILL");
    expect(withoutTemporary(await workshop.tree())).to.deep.equal(before);
    expect((await workshop.run(["generate"])).exitCode).to.equal(0);
    expect((await workshop.run(["check"])).exitCode).to.equal(0);
    expect(Object.keys(await workshop.tree()).filter(isTemporary)).to.deep.equal([]);
  });

  for (const last of [1, 2, 4]) {
    it(`is completed by the next run where it is killed at its rename ${last}`, async () => {
      await using workshop = await openGenerated();
      const { signal } = await workshop.run(["generate"], {
        preload: killAtRename,
        env: { TEST_KILL_AT_RENAME: String(last) },
      });
      expect(signal).to.equal("SIGKILL");

      const check = await workshop.run(["check"]);
      expect(check.exitCode).to.equal(1);
      expect(check.stdout).to.include("A run was interrupted while it wrote.");

      const { exitCode, stdout } = await workshop.run(["generate"]);
      expect(exitCode).to.equal(0);
      expect(stdout).to.include("An earlier run was interrupted: its output is completed.");
      expect(stdout).to.include("nothing has changed");
      expect((await workshop.run(["check"])).exitCode).to.equal(0);
      expect(Object.keys(await workshop.tree()).filter(isTemporary)).to.deep.equal([]);
    });
  }
});

describe("a disk with no room for restline generate", function () {
  this.timeout(120_000);

  it("leaves everything as it was, and says so", async () => {
    await using workshop = await openGenerated();
    const before = await workshop.tree();
    // The largest file that may be written, in KiB: some of the output is larger, some is not.
    const limited = spawn(
      "bash",
      ["-c", `ulimit -f 4; exec "$@"`, "bash", process.execPath, restline, "generate"],
      { cwd: workshop.folder, stdio: ["ignore", "pipe", "pipe"] },
    );
    const { exitCode, stderr } = await waitForEnd(limited);
    expect(exitCode, stderr).to.equal(2);
    expect(stderr).to.match(/client\/src\/\w+\.ts could not be written/);
    expect(stderr).to.include("Everything is as it was.");
    expect(stderr).to.not.match(/^\s+at /m);
    expect(await workshop.tree()).to.deep.equal(before);
  });
});

const restline = join(import.meta.dirname, "../bin/restline.js");

/** A project that was generated, and has changed since. */
async function openGenerated(): Promise<Workshop> {
  const workshop = await openWorkshop({ "main.tsp": mainFile, "tspconfig.yaml": configuration });
  const { exitCode, stdout } = await workshop.run(["generate"]);
  expect(exitCode, stdout).to.equal(0);
  await workshop.write({ "main.tsp": changed });
  return workshop;
}

function isTemporary(path: string): boolean {
  return path.includes(".restline-");
}

function withoutTemporary(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !isTemporary(path)));
}
