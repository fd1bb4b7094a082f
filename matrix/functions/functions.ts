import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { startCommand } from "../command.ts";
import type { Target } from "../program/target.ts";
import type { Project } from "../project.ts";
import { limitInMs } from "../runtimes/runtime.ts";
import { inWorker } from "../runtimes/workerd.ts";
import type { Row, Table } from "../table.ts";
import { locateProgram, MissingRuntime } from "../toolchain.ts";
import { callFunction } from "./call-function.ts";

const example = join(import.meta.dirname, "../../examples/serverless-function");

/** Who may broadcast. */
const publisherKey = crypto.randomUUID();

/** A place where the function has to work; `serve` has it there while `use` calls it. */
interface Platform {
  readonly name: string;
  serve<T>(given: Served, use: (url: string) => Promise<T>): Promise<T>;
}

interface Served {
  /** Has the files of the example, below a project with the packages. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

const platforms: readonly Platform[] = [
  {
    name: "workerd",
    async serve({ folder, environment }, use) {
      await build({
        entryPoints: [join(folder, "worker.ts")],
        outfile: join(folder, "worker.js"),
        bundle: true,
        format: "esm",
        platform: "browser",
        conditions: ["worker", "browser"],
        target: "es2023",
        logLevel: "silent",
      });
      // As its README says: without the modules of Node.js.
      const compatibilityFlags = ["no_nodejs_compat"];
      return inWorker({ folder, compatibilityFlags, bindings: environment }, use);
    },
  },
  {
    name: "Deno",
    async serve({ folder, environment }, use) {
      const deno = startCommand({
        program: await locateProgram("deno"),
        programArguments: ["run", "--no-prompt", ...permissions, "deno.ts"],
        cwd: folder,
        env: { ...environment, DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0", DENO_NO_UPDATE_CHECK: "1" },
        limitInMs,
      });
      try {
        const [url] = await deno.waitForLine(/http:\/\/127\.0\.0\.1:\d+\//);
        return await use(url);
      } finally {
        deno.stop();
        await deno.ending;
      }
    },
  },
];

/** Those that its README gives it. */
const permissions = ["--allow-net", "--allow-env", "--allow-sys=osRelease"];

/** Runs the example with the function on each platform that is to be had here, and calls it. */
export async function tryFunctions({ folder }: Project, target: Target): Promise<Table> {
  const copy = join(folder, "serverless-function");
  await cp(example, copy, { recursive: true });
  const { endpoint, accessKey, hub } = target;
  const environment = {
    WEB_PUBSUB_CONNECTION_STRING: `Endpoint=${endpoint};AccessKey=${accessKey};Version=1.0;`,
    WEB_PUBSUB_HUB: hub,
    PUBLISHER_KEY: publisherKey,
  };
  const rows: Row[] = [];
  for (const platform of platforms) {
    rows.push({
      labels: [platform.name],
      problems: [await tryPlatform(platform, { folder: copy, environment })],
    });
  }
  return { labels: ["platform"], columns: ["negotiates and broadcasts"], rows };
}

async function tryPlatform(platform: Platform, given: Served): Promise<string | undefined> {
  try {
    return await platform.serve(given, (url) => callFunction(url, publisherKey));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error instanceof MissingRuntime ? error.message : `it did not run: ${error.message}`;
  }
}
