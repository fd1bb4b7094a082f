import { writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { startCommand } from "../command.ts";
import { locateProgram } from "../toolchain.ts";
import { bundleProgram } from "./bundle.ts";
import { limitInMs, type Runtime } from "./runtime.ts";

/** A worker as Cloudflare's own tools bundle it, and one that does without all of Node.js. */
export const workerdRuntimes: readonly Runtime[] = [
  createRuntime("workerd", {
    compatibilityFlags: ["nodejs_compat"],
    bundling: {
      conditions: ["workerd", "worker", "browser"],
      external: ["node:*", ...builtinModules],
      // What a CommonJS package requires of Node.js is left to the runtime, which has it for modules.
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire("/");',
      },
    },
  }),
  createRuntime("workerd without Node.js", {
    compatibilityFlags: ["no_nodejs_compat"],
    bundling: { conditions: ["worker", "browser"] },
  }),
];

interface WorkerSettings {
  readonly compatibilityFlags: readonly string[];
  readonly bundling: Pick<BuildOptions, "banner" | "conditions" | "external">;
}

function createRuntime(name: string, settings: WorkerSettings): Runtime {
  return {
    name,
    userAgent: /^Cloudflare-Workers$/,
    async run(project, target) {
      await bundleProgram(project, "worker", { ...settings.bundling, outfile: "worker.js" });
      const { compatibilityFlags } = settings;
      return inWorker({ folder: project.folder, compatibilityFlags }, async (url) => {
        const response = await fetch(url, { method: "POST", body: JSON.stringify(target) });
        const text = await response.text();
        if (!response.ok) throw new Error(`The worker answered with ${response.status}: ${text}`);
        return JSON.parse(text);
      });
    },
  };
}

/** A worker whose module is there, bundled. */
export interface Worker {
  /** Has the module, `worker.js`. */
  readonly folder: string;
  readonly compatibilityFlags: readonly string[];
  /** What the worker finds in its `env`. */
  readonly bindings?: Readonly<Record<string, string>>;
}

/** Serves a worker on a free port of this machine, for as long as it is used. */
export async function inWorker<T>(worker: Worker, use: (url: string) => Promise<T>): Promise<T> {
  const program = await locateProgram("workerd");
  await writeFile(join(worker.folder, "worker.capnp"), printConfig(worker));
  const workerd = startCommand({
    program,
    programArguments: ["serve", "worker.capnp", "--control-fd=1"],
    cwd: worker.folder,
    limitInMs,
  });
  try {
    const [, port] = await workerd.waitForLine(/"event":"listen".*"port":(\d+)/);
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    workerd.stop();
    await workerd.ending;
  }
}

/** The worker may call this machine, where the service is. */
function printConfig({ compatibilityFlags, bindings = {} }: Worker): string {
  const bound = Object.entries(bindings).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-08-01",
  compatibilityFlags = ${JSON.stringify(compatibilityFlags)},
  bindings = [${bound.join(", ")}],
);
`;
}
