/**
 * Runs in a process of its own, whose young generation is so large that nothing is collected during
 * a measurement: what the heap grows by is then what was allocated. See `heap.ts` for its flags.
 */
import { GCProfiler } from "node:v8";
import { median } from "../median.ts";
import { repeat, type Variant } from "../rounds.ts";
import { answerParent } from "../service/measured-process.ts";
import { openCallers } from "./callers.ts";
import type { HeapUse } from "./heap.ts";

const rounds = 5;
const warmUp = { operations: 1_500, concurrency: 64 };
const measured = { operations: 640, concurrency: 64 };

const connectionString: unknown = JSON.parse(process.argv[2] ?? "null");
if (typeof connectionString !== "string") throw new Error("This takes a connection string.");
const { callers, close } = openCallers(connectionString);
answerParent(null, {
  measure: async () => {
    const used = await measureVariants(callers);
    await close();
    return used;
  },
});

async function measureVariants(variants: readonly Variant[]): Promise<HeapUse[]> {
  const bytes = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
  for (const { operate } of variants) await repeat(operate, warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const { name, operate } of variants) {
      globalThis.gc?.();
      const profiler = new GCProfiler();
      profiler.start();
      const before = process.memoryUsage().heapUsed;
      await repeat(operate, measured);
      const grown = process.memoryUsage().heapUsed - before;
      const collections = profiler.stop()?.statistics.length;
      if (collections !== 0) throw new Error(`${name}: something was collected meanwhile.`);
      bytes.get(name)?.push(grown / measured.operations);
    }
  }
  return [...bytes].map(([name, values]) => ({ name, bytes: median(values) }));
}
