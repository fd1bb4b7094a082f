import { cp, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { describeEnding, runCommand } from "./command.ts";
import type { ModuleSystem, Project } from "./project.ts";
import type { Problem, Row, Table } from "./table.ts";
import { locateTool } from "./toolchain.ts";

const compilers: readonly string[] = ["typescript-5.9", "typescript-6.0", "typescript-7.0"];

/** How a program is compiled: what finds the packages, and in which module system. */
interface Consumer {
  readonly name: string;
  readonly moduleSystem: ModuleSystem;
  readonly compilerOptions: object;
  /** Has the declarations for browsers, where Node.js is there or not. */
  readonly isBrowser?: boolean;
}

const consumers: readonly Consumer[] = [
  {
    name: "nodenext, ESM",
    moduleSystem: "module",
    compilerOptions: { module: "nodenext", verbatimModuleSyntax: true },
  },
  {
    name: "nodenext, CommonJS",
    moduleSystem: "commonjs",
    compilerOptions: { module: "nodenext" },
  },
  {
    name: "bundler",
    moduleSystem: "module",
    compilerOptions: { module: "esnext", moduleResolution: "bundler" },
  },
  {
    name: "bundler, browser",
    moduleSystem: "module",
    isBrowser: true,
    compilerOptions: {
      module: "esnext",
      moduleResolution: "bundler",
      customConditions: ["browser"],
    },
  },
];

/** The low-level client's configurations, which say what programs want more than a platform has. */
const platforms = { none: "tsconfig.bare.json", web: "tsconfig.web.json", node: "tsconfig.json" };

/** What a program is compiled beside. */
interface Surroundings {
  readonly name: string;
  readonly types: readonly string[];
  readonly lib: readonly string[];
  /** The platform by which the low-level client's programs are chosen. */
  readonly platform: keyof typeof platforms;
}

const surroundings: readonly Surroundings[] = [
  { name: "neither", types: [], lib: ["es2022"], platform: "none" },
  { name: "DOM", types: [], lib: ["es2022", "dom"], platform: "web" },
  { name: "@types/node", types: ["node"], lib: ["es2022"], platform: "node" },
  { name: "both", types: ["node"], lib: ["es2022", "dom"], platform: "node" },
];

const lowLevelPrograms = join(import.meta.dirname, "../packages/web-pubsub-rest/test/consumers");

/**
 * Compiles programs of consumers, one that uses most of the high-level client's exports, those that the
 * low-level client is tested with and those for Node.js alone, against the packed declarations: with every compiler, in every
 * module system, with and without the types of Node.js and of the DOM.
 */
export async function compileConsumers(projects: readonly Project[]): Promise<Table> {
  const tasks: Task[] = [];
  for (const { folder, moduleSystem } of projects) {
    await cp(join(import.meta.dirname, "consumers"), folder, { recursive: true });
    await cp(lowLevelPrograms, join(folder, "low-level"), { recursive: true });
    for (const consumer of consumers.filter((each) => each.moduleSystem === moduleSystem)) {
      for (const around of surroundings) {
        const file = `tsconfig.${tasks.length}.json`;
        await writeFile(join(folder, file), await printConfiguration(consumer, around));
        tasks.push({ consumer, folder, file });
      }
    }
  }
  const compilations = compilers.flatMap((compiler) =>
    tasks.map((task) => ({ ...task, compiler, key: `${compiler} ${task.file}` })),
  );
  const problems = new Map<string, Problem>();
  const queue = compilations.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const { key, ...compilation } of queue) problems.set(key, await compile(compilation));
    }),
  );
  const rows = compilers.flatMap((compiler) =>
    consumers.map((consumer): Row => ({
      labels: [compiler, consumer.name],
      problems: tasks
        .filter((task) => task.consumer === consumer)
        .map(({ file }) => problems.get(`${compiler} ${file}`)),
    })),
  );
  return {
    labels: ["compiler", "modules"],
    columns: surroundings.map(({ name }) => name),
    rows,
  };
}

interface Task {
  readonly consumer: Consumer;
  readonly folder: string;
  /** The configuration, in the folder. */
  readonly file: string;
}

async function printConfiguration(
  { compilerOptions, isBrowser = false }: Consumer,
  { types, lib, platform }: Surroundings,
): Promise<string> {
  const chosen = isBrowser && platform === "node" ? "web" : platform;
  const text = await readFile(join(lowLevelPrograms, platforms[chosen]), "utf8");
  const { exclude }: { readonly exclude: readonly string[] } = JSON.parse(text);
  return JSON.stringify({
    compilerOptions: {
      target: "es2022",
      lib,
      types,
      // Not in the project itself, where every program would find it.
      typeRoots: [locateTool("@types", "")],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      isolatedModules: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
      ...compilerOptions,
    },
    include: [
      "high-level.ts",
      // The tools, the embedded service and the client on undici are for Node.js alone.
      ...(chosen === "node" ? ["node/*.ts"] : []),
      "low-level/**/*.ts",
    ],
    exclude: exclude.map((pattern) => `low-level/${pattern}`),
  });
}

async function compile({
  compiler,
  folder,
  file,
}: Task & { readonly compiler: string }): Promise<Problem> {
  const ending = await runCommand({
    program: process.execPath,
    programArguments: [locateTool(compiler, "bin/tsc"), "-p", file],
    cwd: folder,
    limitInMs: 120_000,
  });
  return ending.exitCode === 0 ? undefined : describeEnding(ending);
}
