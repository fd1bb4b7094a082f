import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand, describeEnding } from "../command.ts";
import { addToProject, type Project } from "../project.ts";
import { locateNode, locateProgram } from "../toolchain.ts";
import { translateProgram, type Entry } from "./bundle.ts";
import { limitInMs, type Runtime } from "./runtime.ts";

/** The runtimes that take a JavaScript file and find packages in node_modules. */
export const processRuntimes: readonly Runtime[] = [
  createRuntime("Node.js 22", {
    userAgent: /^Node\.js\/22$/,
    locate: () => locateNode(22),
  }),
  createRuntime("Node.js 24", {
    userAgent: /^Node\.js\/24$/,
    locate: () => locateNode(24),
  }),
  createRuntime("Node.js 26", {
    userAgent: /^Node\.js\/26$/,
    locate: () => locateNode(26),
  }),
  createRuntime("Deno", {
    userAgent: /^Deno\/2\./,
    locate: () => locateProgram("deno"),
    // All that it may do: connect, ask for its settings, name the system that it runs on, and read its files.
    programArguments: [
      "run",
      "--no-prompt",
      "--allow-net=127.0.0.1",
      "--allow-env",
      "--allow-sys=osRelease",
      "--allow-read=.",
    ],
  }),
  createRuntime("Bun", {
    userAgent: /^Bun\/1\./,
    locate: () => locateProgram("bun"),
    programArguments: ["run", "--no-install"],
  }),
];

/**
 * Those that can send by undici, with undici installed. They come after all others, which show that
 * nothing needs it.
 */
export const undiciRuntimes: readonly Runtime[] = [22, 24, 26].map((major) =>
  createRuntime(`Node.js ${major}, undici`, {
    userAgent: new RegExp(`^Node\\.js/${major}$`),
    locate: () => locateNode(major),
    entry: "command-line-undici",
    prepare: async (project) => addToProject(project, [], await readUndici()),
  }),
);

interface ProcessRuntime {
  readonly userAgent: RegExp;
  readonly locate: () => Promise<string>;
  /** Those before the name of the file. */
  readonly programArguments?: readonly string[];
  /** Default: `command-line`. */
  readonly entry?: Entry;
  /** Brings the project what the program needs beside our packages. */
  readonly prepare?: (project: Project) => Promise<void>;
}

function createRuntime(
  name: string,
  { userAgent, locate, programArguments = [], entry = "command-line", prepare }: ProcessRuntime,
): Runtime {
  return {
    name,
    userAgent,
    async run(project, target) {
      const program = await locate();
      await prepare?.(project);
      const file = await translateProgram(project, entry);
      const ending = await runCommand({
        program,
        programArguments: [...programArguments, file],
        cwd: project.folder,
        env: {
          MATRIX_TARGET: JSON.stringify(target),
          DENO_NO_UPDATE_CHECK: "1",
          DO_NOT_TRACK: "1",
        },
        limitInMs,
      });
      if (ending.exitCode !== 0) throw new Error(describeEnding(ending));
      return JSON.parse(ending.stdout);
    },
  };
}

/** In the version that the client is developed with. */
async function readUndici(): Promise<string[]> {
  const file = join(import.meta.dirname, "../../packages/web-pubsub/package.json");
  const { devDependencies }: { readonly devDependencies: { readonly undici: string } } = JSON.parse(
    await readFile(file, "utf8"),
  );
  return [`undici@${devDependencies.undici}`];
}
