import { runCommand, describeEnding } from "../command.ts";
import { locateNode, locateProgram } from "../toolchain.ts";
import { translateProgram } from "./bundle.ts";
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

interface ProcessRuntime {
  readonly userAgent: RegExp;
  readonly locate: () => Promise<string>;
  /** Those before the name of the file. */
  readonly programArguments?: readonly string[];
}

function createRuntime(
  name: string,
  { userAgent, locate, programArguments = [] }: ProcessRuntime,
): Runtime {
  return {
    name,
    userAgent,
    async run(project, target) {
      const program = await locate();
      const file = await translateProgram(project, "command-line");
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
