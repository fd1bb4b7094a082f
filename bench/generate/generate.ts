import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { webPubSub } from "../emit/web-pubsub.ts";
import { median } from "../median.ts";
import { measureProgram, type Usage } from "../usage.ts";
import { withWorkFolder } from "../work-folder.ts";
import { restline, tsp } from "./commands.ts";
import { benchWatch } from "./watch.ts";

const rounds = 9;

/** `restline` on Web PubSub, without the OpenAPI documents, beside the compiler without emitter. */
export async function benchGenerate(): Promise<void> {
  await withWorkFolder("generate", async (folder) => {
    const spec = join(folder, "spec");
    await copySpec(spec);
    const usageFile = join(folder, "usage.jsonl");
    const measure = async (...programArguments: readonly string[]): Promise<Usage> =>
      await measureProgram(programArguments, { usageFile, cwd: spec });
    const variants = {
      "tsp compile --no-emit": async () => await measure(tsp, "compile", ".", "--no-emit"),
      "restline generate, from nothing": async () => {
        await rm(join(spec, "restline.lock.json"), { force: true });
        await rm(join(folder, "client"), { recursive: true, force: true });
        return await measure(restline, "generate");
      },
      "restline generate, unchanged": async () => await measure(restline, "generate"),
      "restline check": async () => await measure(restline, "check"),
    };
    const usages = new Map<string, Usage[]>();
    for (let round = 0; round <= rounds; round++) {
      for (const [name, run] of Object.entries(variants)) {
        const usage = await run();
        // The first round fills caches, those of Node.js for compiled modules among them.
        if (round > 0) usages.set(name, [...(usages.get(name) ?? []), usage]);
      }
    }
    printUsages(usages);
    await benchWatch(spec);
  });
}

function printUsages(usages: ReadonlyMap<string, readonly Usage[]>): void {
  console.log(
    "\nWeb PubSub with restline: CPU time of all processes, medians of 9 rounds in turns",
  );
  let peer: number | undefined;
  for (const [name, measured] of usages) {
    const cpuInMs = median(measured.map((usage) => usage.cpuInMs));
    const memoryInMb = median(measured.map((usage) => usage.memoryInMb));
    peer ??= cpuInMs;
    const cells = [
      `${cpuInMs.toFixed(0).padStart(6)} ms`,
      (cpuInMs / peer).toFixed(2).padStart(5),
      `${memoryInMb.toFixed(0).padStart(5)} MB`,
    ];
    console.log(`  ${name.padEnd(34)} ${cells.join("   ")}`);
  }
}

async function copySpec(spec: string): Promise<void> {
  await mkdir(spec);
  for (const part of ["main.tsp", "models", "routes", "examples"]) {
    await cp(join(webPubSub, part), join(spec, part), { recursive: true });
  }
  const configuration = await readFile(join(webPubSub, "tspconfig.yaml"), "utf8");
  await writeFile(
    join(spec, "tspconfig.yaml"),
    configuration
      .replace(`  - "@typespec/openapi3"\n`, "")
      .replace("{project-root}/../../packages/web-pubsub-rest", "{project-root}/../client"),
  );
}
