import type { RlcMember } from "../../shape/clients.ts";
import type { TextFile } from "../../text/format.ts";
import { runtimes } from "../runtime.ts";
import { dependencyRanges } from "./dependencies.ts";
import { printLicense } from "./license.ts";
import { printReadme } from "./readme.ts";

/** What a package says of itself. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  /** What else is generated beside the sources. */
  readonly tests: boolean;
  readonly samples: boolean;
}

/** The files that make a package of the sources: it installs and builds as it is. */
export function printMetadata(
  members: readonly RlcMember[],
  sources: readonly TextFile[],
  facts: PackageFacts,
): TextFile[] {
  return [
    { path: "package.json", content: printJson(describePackage(members, sources, facts)) },
    { path: "tsconfig.json", content: printJson(compilerProject) },
    { path: "README.md", content: printReadme(members, facts) },
    { path: "LICENSE", content: printLicense() },
  ];
}

function describePackage(
  members: readonly RlcMember[],
  sources: readonly TextFile[],
  { name, version, description, tests, samples }: PackageFacts,
): object {
  const isAzure = members.some(({ rlc }) => runtimes[rlc.flavor].credentials === "argument");
  const tokens = members.some(({ rlc }) => rlc.client.credentials?.token !== undefined);
  return {
    name,
    version,
    description:
      description ?? members.map(({ rlc }) => `REST client ${rlc.client.name}`).join(", "),
    license: "MIT",
    type: "module",
    files: ["dist", "src", "README.md", "LICENSE"],
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    scripts: {
      build: "tsc -p tsconfig.json",
      ...(tests ? { test: 'npm run build && node --test "test/*.test.ts"' } : {}),
    },
    dependencies: pickRanges(listImported(sources)),
    devDependencies: pickRanges([
      ...(samples && isAzure && tokens ? ["@azure/identity"] : []),
      ...(tests || samples ? ["@types/node"] : []),
      "typescript",
    ]),
    engines: { node: ">=22.18" },
  };
}

/** The packages that the sources import. */
function listImported(sources: readonly TextFile[]): string[] {
  const names = sources.flatMap(({ content }) =>
    [...content.matchAll(/ from "(@[^"/]+\/[^"/]+|[^".@][^"/]*)/g)].map(([, name = ""]) => name),
  );
  return [...new Set(names)].sort();
}

function pickRanges(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, dependencyRanges[name] ?? "*"]));
}

const compilerProject = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2022"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: [],
    skipLibCheck: true,
    strict: true,
    verbatimModuleSyntax: true,
    declaration: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

function printJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
