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
      const program = await locateProgram("workerd");
      await bundleProgram(project, "worker", { ...settings.bundling, outfile: "worker.js" });
      await writeFile(join(project.folder, "worker.capnp"), printConfig(settings));
      const workerd = startCommand({
        program,
        programArguments: ["serve", "worker.capnp", "--control-fd=1"],
        cwd: project.folder,
        limitInMs,
      });
      try {
        const [, port] = await workerd.waitForLine(/"event":"listen".*"port":(\d+)/);
        const response = await fetch(`http://127.0.0.1:${port}/`, {
          method: "POST",
          body: JSON.stringify(target),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`The worker answered with ${response.status}: ${text}`);
        return JSON.parse(text);
      } finally {
        workerd.stop();
        await workerd.ending;
      }
    },
  };
}

/** The worker may call this machine, where the service is. */
function printConfig({ compatibilityFlags }: WorkerSettings): string {
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
);
`;
}
