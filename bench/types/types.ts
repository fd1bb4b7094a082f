import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printSpec } from "../emit/large-spec.ts";
import { compileOnce } from "../emit/run.ts";
import { median } from "../median.ts";
import { withWorkFolder } from "../work-folder.ts";
import { printConsumer, type Use } from "./consumer.ts";
import { typeCheck, type TypeCheck } from "./type-check.ts";

const sizes = [50, 500, 2_000];
const uses: readonly Use[] = ["nothing", "narrow", "call"];
const rounds = 5;

const compilerOptions = {
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  skipLibCheck: true,
  strict: true,
  noEmit: true,
};

/** What it costs to type-check clients of growing size and programs that narrow their answers. */
export async function benchTypes(): Promise<void> {
  await withWorkFolder("types", async (folder) => {
    for (const operations of sizes) await writeClient(folder, operations);
    const checks = await checkInRounds(folder);
    printTable(checks);
  });
}

async function writeClient(folder: string, operations: number): Promise<void> {
  const client = join(folder, String(operations));
  await mkdir(client);
  await writeFile(join(client, "main.tsp"), printSpec(operations));
  const { errors } = await compileOnce({
    mains: [join(client, "main.tsp")],
    outputFolder: client,
    emitter: "@restline/typespec-rlc",
    options: { flavor: "azure" },
  });
  if (errors > 0) throw new Error(`The spec of ${operations} operations has errors.`);
  await writeFile(join(client, "package.json"), JSON.stringify({ type: "module" }));
  for (const use of uses) {
    await writeFile(join(client, `${use}.ts`), printConsumer(operations, use));
    const project = { compilerOptions, files: [`${use}.ts`] };
    await writeFile(join(client, `tsconfig.${use}.json`), JSON.stringify(project));
  }
}

interface Check extends TypeCheck {
  readonly operations: number;
  readonly use: Use;
}

/** The projects take turns. Counts are the same each time, of the times the median is taken. */
async function checkInRounds(folder: string): Promise<Check[]> {
  const projects = sizes.flatMap((operations) => uses.map((use) => ({ operations, use })));
  const checks: TypeCheck[][] = projects.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { operations, use }] of projects.entries()) {
      const project = join(folder, String(operations), `tsconfig.${use}.json`);
      checks[index]?.push(await typeCheck(project));
    }
  }
  return projects.map((project, index) => {
    const [first, ...others] = checks[index] ?? [];
    if (first === undefined) throw new Error("Nothing was checked.");
    const times = [first, ...others].map(({ checkInMs }) => checkInMs);
    return { ...first, ...project, checkInMs: median(times) };
  });
}

const titles: Readonly<Record<Use, string>> = {
  nothing: "the client alone",
  narrow: "and isUnexpected for each",
  call: "and a call of each",
};

/** The growth is linear where what an operation costs stays the same. */
function printTable(checks: readonly Check[]): void {
  console.log(
    "\nType checks: the client, a program that narrows every answer, one that also calls",
  );
  const columns = [
    "operations",
    "types",
    "instantiations",
    "an operation",
    "check",
    "an operation",
  ];
  console.log(`  ${"".padEnd(26)}${columns.map((title) => title.padStart(16)).join("")}`);
  for (const use of uses) {
    for (const { operations, types, instantiations, checkInMs } of checks.filter(
      (check) => check.use === use,
    )) {
      const cells = [
        String(operations),
        String(types),
        String(instantiations),
        (instantiations / operations).toFixed(1),
        `${checkInMs.toFixed(0)} ms`,
        `${((checkInMs / operations) * 1_000).toFixed(0)} µs`,
      ];
      console.log(`  ${titles[use].padEnd(26)}${cells.map((cell) => cell.padStart(16)).join("")}`);
    }
  }
  console.log(
    "  A call also searches the overloads of `path`, of which there is one for each route.",
  );
}
