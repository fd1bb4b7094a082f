import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printSpec } from "./large-spec.ts";
import { compileInRounds } from "./run.ts";
import type { Compilation } from "./task.ts";

const sizes = [50, 500, 1_000, 2_000, 5_000];

interface Size {
  readonly operations: number;
  readonly alone: Compilation;
  readonly emitted: Compilation;
}

/** The emitter's time for specs of growing size: linear, if the time for an operation stays the same. */
export async function benchGrowth(folder: string): Promise<void> {
  const measured: Size[] = [];
  for (const operations of sizes) {
    const spec = join(folder, `large-${operations}`);
    await mkdir(spec);
    const main = join(spec, "main.tsp");
    await writeFile(main, printSpec(operations));
    const bare = { mains: [main], outputFolder: join(spec, "out") };
    const options = { flavor: "azure" };
    const [alone, emitted] = await compileInRounds(
      [bare, { ...bare, emitter: "@restline/typespec-rlc", options }],
      { rounds: 3, warmUp: false },
    );
    if (alone === undefined || emitted === undefined) throw new Error("Nothing was compiled.");
    measured.push({ operations, alone, emitted });
  }
  printTable(measured);
  printPlot(measured);
}

function printTable(measured: readonly Size[]): void {
  console.log("\nGrowth: medians of three compiles of each size, the stages in ms of wall time");
  const titles = ["operations", "CPU ratio", "memory", "read", "shape", "print", "format", "write"];
  console.log(`  ${titles.map((title) => title.padStart(10)).join("")}   ms an operation`);
  for (const { operations, alone, emitted } of measured) {
    const stages = ["read", "shape", "print", "format", "write"];
    const cells = [
      String(operations),
      (emitted.cpuInMs / alone.cpuInMs).toFixed(2),
      `+${(emitted.memoryInMb - alone.memoryInMb).toFixed(0)} MB`,
      ...stages.map((stage) => (emitted.stagesInMs[stage] ?? Number.NaN).toFixed(0)),
    ];
    const each = (sumStages(emitted) / operations).toFixed(3);
    console.log(`  ${cells.map((cell) => cell.padStart(10)).join("")}   ${each.padStart(8)}`);
  }
}

/** The sizes to the right, the time upwards: a straight line is linear growth. */
function printPlot(measured: readonly Size[]): void {
  const [width, height] = [60, 14];
  const most = Math.max(...measured.map(({ emitted }) => sumStages(emitted)));
  const largest = Math.max(...sizes);
  const rows = Array.from({ length: height + 1 }, () =>
    Array.from({ length: width + 1 }, () => " "),
  );
  for (const { operations, emitted } of measured) {
    const row = rows[height - Math.round((sumStages(emitted) / most) * height)];
    if (row) row[Math.round((operations / largest) * width)] = "●";
  }
  console.log(`\n  ${most.toFixed(0)} ms of our stages`);
  for (const row of rows) console.log(`  │${row.join("").trimEnd()}`);
  console.log(`  └${"─".repeat(width)} ${largest} operations`);
}

function sumStages({ stagesInMs }: Compilation): number {
  return Object.values(stagesInMs).reduce((sum, time) => sum + time, 0);
}
