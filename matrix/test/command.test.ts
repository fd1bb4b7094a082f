import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { runCommand, startCommand } from "../command.ts";

const command = pathToFileURL(join(import.meta.dirname, "../command.ts")).href;
/** A leader that starts a second process, names both, and goes on for ever, as both do. */
const family = `sh -c 'sleep 1000 & echo $! $$; wait'`;
const common = { cwd: import.meta.dirname, limitInMs: 20_000 };

/** Starts the family from a process of its own, which then does as it is told. */
async function startFamily(
  then: string,
): Promise<{ pids: number[]; parent: ReturnType<typeof spawn> }> {
  const script = `
    import { startCommand } from ${JSON.stringify(command)};
    const started = startCommand({
      program: "sh",
      programArguments: ["-c", ${JSON.stringify(family)}],
      cwd: ".",
      limitInMs: 20_000,
    });
    const [line] = await started.waitForLine(/\\d+ \\d+\\n/);
    console.log(line);
    ${then}
  `;
  const parent = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
  return { pids: line.split(" ").map(Number), parent };
}

/**
 * Looks until none of the processes is there, those aside that only wait to be buried: being killed
 * takes a moment. Where one goes on, the test runs out of time.
 */
async function haveEnded(pids: readonly number[]): Promise<void> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "stat=", "-p", pids.join()]).catch(
    // It fails where it has none of them to show.
    ({ code }: { code: unknown }) => ({ stdout: code === 1 ? "" : "ps failed" }),
  );
  const states = stdout.trim().split("\n");
  if (states.some((state) => state !== "" && !state.startsWith("Z"))) await haveEnded(pids);
}

describe("A command of the matrix", () => {
  it("gives what a program has printed, and how it ended", async () => {
    const programArguments = ["-c", "echo out; echo err >&2; exit 3"];
    expect(await runCommand({ program: "sh", programArguments, ...common })).to.deep.equal({
      exitCode: 3,
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("ends with what it has started when it is stopped, or takes too long", async () => {
    const programArguments = ["-c", family];
    const stopped = startCommand({ program: "sh", programArguments, ...common });
    const [line] = await stopped.waitForLine(/\d+ \d+/);
    stopped.stop();
    expect((await stopped.ending).exitCode).to.equal(null);
    await haveEnded(line.split(" ").map(Number));

    const slow = { program: "sh", programArguments, cwd: common.cwd, limitInMs: 1 };
    expect((await runCommand(slow)).exitCode).to.equal(null);
  });

  it("leaves nothing behind that would hold its output open", async () => {
    const programArguments = ["-c", "sleep 1000 & echo $!"];
    const { exitCode, stdout } = await runCommand({ program: "sh", programArguments, ...common });
    expect(exitCode).to.equal(0);
    await haveEnded([Number(stdout)]);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`ends with its parent on ${signal}`, async () => {
      const { pids, parent } = await startFamily("");
      parent.kill(signal);
      const [exitCode] = (await once(parent, "exit")) as [number];
      expect(exitCode).to.be.greaterThan(128);
      await haveEnded(pids);
    });
  }

  it("ends with its parent on a crash", async () => {
    const { pids, parent } = await startFamily(
      'setImmediate(() => { throw new Error("crash"); });',
    );
    await once(parent, "exit");
    await haveEnded(pids);
  });
});
