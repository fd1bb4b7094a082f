import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Below this package, so that specs find their libraries. */
const parent = join(import.meta.dirname, "../.tmp");
const command = join(import.meta.dirname, "../bin/restline.js");

/** A project in a folder of its own. */
export interface Workshop extends AsyncDisposable {
  readonly folder: string;
  /** Writes files, by their paths in the folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  read(path: string): Promise<string>;
  remove(path: string): Promise<void>;
  /** The text of every file, by its path in the folder. */
  tree(): Promise<Readonly<Record<string, string>>>;
  /** Runs `restline` in the folder until it ends. */
  run(programArguments: readonly string[], options?: RunOptions): Promise<Ending>;
  /** Starts `restline` in the folder. It is ended with the workshop at the latest. */
  start(programArguments: readonly string[], options?: RunOptions): ChildProcess;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded before the command, absolute. */
  readonly preload?: string;
}

export interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was printed with `--json`. */
  json(): Record<string, unknown>;
}

export const mainFile = `import "@typespec/http";

using TypeSpec.Http;

@service(#{ title: "Widgets" })
namespace Widgets;

model Widget {
  id: string;
}

@error
model Failure {
  message: string;
}

@route("/widgets/{id}")
@get
op readWidget(@path id: string): Widget | Failure;
`;

/** Of both emitters. */
export const configuration = `emit:
  - "@restline/typespec-rlc"
  - "@typespec/openapi3"
options:
  "@restline/typespec-rlc":
    emitter-output-dir: "{project-root}/client"
    flavor: azure
  "@typespec/openapi3":
    emitter-output-dir: "{project-root}/openapi"
    file-type: json
`;

/** Of the faster one, for tests to which it does not matter. */
export const openApiOnly = `emit:
  - "@typespec/openapi3"
options:
  "@typespec/openapi3":
    emitter-output-dir: "{project-root}/openapi"
    file-type: json
`;

/** Makes a project of these files, or of one operation with one emitter. */
export async function openWorkshop(
  files: Readonly<Record<string, string>> = {
    "main.tsp": mainFile,
    "tspconfig.yaml": openApiOnly,
  },
): Promise<Workshop> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "workshop-"));
  const started: ChildProcess[] = [];
  const workshop: Workshop = {
    folder,
    write: async (written) => {
      for (const [path, text] of Object.entries(written)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    read: async (path) => await readFile(join(folder, path), "utf8"),
    remove: async (path) => await rm(join(folder, path), { recursive: true }),
    tree: async () => await readTree(folder),
    run: async (programArguments, options) => {
      return await waitForEnd(startCommand(folder, programArguments, options));
    },
    start: (programArguments, options) => {
      const child = startCommand(folder, programArguments, options);
      started.push(child);
      return child;
    },
    [Symbol.asyncDispose]: async () => {
      for (const child of started) child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
  await workshop.write(files);
  return workshop;
}

function startCommand(
  cwd: string,
  programArguments: readonly string[],
  { env = {}, preload }: RunOptions = {},
): ChildProcess {
  const preloads = preload === undefined ? [] : ["--import", preload];
  return spawn(process.execPath, [...preloads, command, ...programArguments], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export async function waitForEnd(child: ChildProcess): Promise<Ending> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [exitCode, signal] = await new Promise<[number | null, string | null]>(
    (resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, killed) => resolve([code, killed]));
    },
  );
  return {
    exitCode,
    signal,
    stdout,
    stderr,
    json: () => JSON.parse(stdout) as Record<string, unknown>,
  };
}

async function readTree(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const absolute = join(folder, path);
    if ((await stat(absolute)).isFile()) files[path] = await readFile(absolute, "utf8");
  }
  return files;
}
