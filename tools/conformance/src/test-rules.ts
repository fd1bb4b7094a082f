import { spawnSync } from "node:child_process";
import { glob, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { scenariosFolder } from "./folders.ts";

/** What would let a test pass by another way than the generated, typed routes, and lint knows not. */
const forbidden: readonly [pattern: RegExp, why: string][] = [
  [/\bpathUnchecked\b/, "pathUnchecked goes around the typed routes"],
  [/\bpipeline\b/, "the pipeline goes around the typed routes"],
  [/\b(import|require)\s*\(/, "a test imports what it needs at its top"],
  [/\)\s*:\s*(asserts\s+\w+|[\w\s]+\bis\b)/, "a caller's type guard is a cast that nobody checks"],
  [
    /\bfunction\s+\w+\s*(<[^>]*>)?\([^)]*\)\s*:[^={;]*;/,
    "an overload is a cast that nobody checks",
  ],
  [/\bdeclare\b/, "a declaration is a cast that nobody checks"],
];

/** `import "…"`, and the lines at which `import … from "…"` and `export … from "…"` begin or end. */
const moduleStatements = /^(?:import|export|\})(?:[^;"']*\bfrom)?\s*["']([^"']*)["']/gm;

/** Nothing else may be imported: neither another HTTP client nor what Spector answers with. */
const allowedModules =
  /^(#clients\/.+|#expectations|#harness|#samples|\.{1,2}\/.+|chai|node:stream)$/;

/**
 * Every place in the TypeScript files below a folder that breaks a rule: those above, and those of
 * `scenarios/oxlintrc.json`, which see the types.
 */
export async function listBrokenRules(folder: string = scenariosFolder): Promise<string[]> {
  const broken: string[] = [];
  for await (const file of glob("**/*.ts", { cwd: folder })) {
    const text = await readFile(join(folder, file), "utf8");
    for (const [line, why] of listForbidden(text)) broken.push(`${file}:${line}: ${why}`);
  }
  return [...broken, ...lint(folder)]
    .map((line) => `scenarios/${line.split(sep).join("/")}`)
    .sort();
}

function listForbidden(text: string): [line: number, why: string][] {
  const found: [number, string][] = [];
  const report = (index: number, why: string): void => {
    found.push([text.slice(0, index).split("\n").length, why]);
  };
  for (const { index } of text.matchAll(/\b(ox|es)lint-disable/g))
    report(index, "lint has to agree");
  const code = blankComments(text);
  for (const [pattern, why] of forbidden) {
    for (const { index } of code.matchAll(new RegExp(pattern, "g"))) report(index, why);
  }
  for (const { index, 1: module = "" } of code.matchAll(moduleStatements)) {
    if (!allowedModules.test(module)) report(index, `tests do not import ${module}`);
  }
  return found;
}

/** The same text with blanks in place of comments, so that places stay what they are. */
function blankComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*/g,
    (match, literal?: string) => literal ?? match.replace(/[^\n]/g, " "),
  );
}

function lint(folder: string): string[] {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");
  const config = join(scenariosFolder, "oxlintrc.json");
  const programArguments = ["-c", config, "--no-ignore", "--format", "json", folder];
  const { stdout, stderr, error } = spawnSync(process.execPath, [command, ...programArguments], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: LintFinding[] };
  return diagnostics.map(({ message, filename, labels }) => {
    const line = labels[0]?.span.line ?? 0;
    return `${relative(folder, join(folder, filename))}:${line}: ${message}`;
  });
}

interface LintFinding {
  readonly message: string;
  /** Relative to where oxlint was started. */
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}
