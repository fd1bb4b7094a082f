import { resolve } from "node:path";
import { loadProgram } from "../compile/program.ts";
import { printExchange } from "../example/print.ts";
import { parseWanted } from "../explain/choose.ts";
import type { Explanation, VersionedExample } from "../explain/explanation.ts";
import { findSpec } from "../explain/find-spec.ts";
import { listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { showPath, showSpec } from "../terminal/paths.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly spec?: string;
}

/** `restline explain <symbol>` */
export const addExplain: AddCommand = (program, run) => {
  program
    .command("explain")
    .argument("<symbol>", "a generated name, Type.property, VERB /route, or path:line")
    .summary("leads from a generated name to the spec")
    .description(
      "Shows which line of the spec a generated name comes from, its decorators and documentation, and an " +
        "example of a request and its answer: the spec's own, or one made of its types.",
    )
    .option("--spec <spec>", "folder of the spec; default: the one whose lock names the package")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline explain CloseConnectionParameters
  $ restline explain ErrorDetailOutput.code
  $ restline explain "DELETE /api/hubs/{hub}/connections/{connectionId}"
  $ restline explain packages/web-pubsub-rest/src/parameters.ts:31`,
    )
    .action(run(explain));
};

async function explain(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const { cwd } = context;
  const wanted = parseWanted(given.values[0] ?? "", (path) => resolve(cwd, path));
  const project = await findSpec({
    cwd,
    spec: given.options.spec,
    file: wanted.kind === "line" ? wanted.file : undefined,
  });
  const spec = showSpec(cwd, project.entry);
  context.terminal.progress(`Reading ${spec} …`);
  const loaded = await loadProgram({ ...project, cwd });
  if (loaded.kind === "failed") {
    return {
      exitCode: 1,
      lines: [...showDiagnosticLines(loaded.diagnostics), `${spec} does not compile.`],
      json: {
        ok: false,
        reason: "does-not-compile",
        spec,
        diagnostics: listDiagnostics(loaded.diagnostics),
      },
    };
  }
  // Only here: the other commands start faster without.
  const { explainSymbol } = await import("../explain/explain.ts");
  const explanation = await explainSymbol({ ...loaded, folder: project.folder, wanted });
  return showExplanation(cwd, explanation);
}

function showExplanation(cwd: string, explanation: Explanation): Outcome {
  const { symbol, file, what, place, decorators, doc, apiVersions, examples } = explanation;
  const shownFile = showPath(cwd, file);
  const shownPlace = place && { ...place, file: showPath(cwd, place.file) };
  const shownDecorators = decorators.map((it) => ({ ...it, file: showPath(cwd, it.file) }));
  const rows: [string, readonly string[]][] = [
    ["in", [shownFile]],
    ["is", [what]],
    ...(shownPlace === undefined
      ? []
      : [
          ["spec", [`${shownPlace.file}:${shownPlace.line}`, shownPlace.text]] as [
            string,
            string[],
          ],
        ]),
    [
      "decorators",
      shownDecorators.map(({ text, file: from, line }) =>
        from === shownPlace?.file ? text : `${text}  ${from}:${line}`,
      ),
    ],
    ["doc", doc === undefined ? [] : doc.split("\n")],
    ["versions", apiVersions === undefined ? [] : [apiVersions.join(", ")]],
  ];
  return {
    exitCode: 0,
    lines: [symbol, ...rows.flatMap(showRow), ...examples.flatMap(showExample)],
    json: {
      ok: true,
      symbol,
      file: shownFile,
      what,
      ...(shownPlace === undefined ? {} : { place: shownPlace }),
      decorators: shownDecorators,
      ...(doc === undefined ? {} : { doc }),
      ...(apiVersions === undefined ? {} : { apiVersions }),
      examples,
    },
  };
}

function showRow([name, lines]: [string, readonly string[]]): string[] {
  return lines.map((line, index) => `  ${(index === 0 ? name : "").padEnd(11)} ${line}`.trimEnd());
}

function showExample(example: VersionedExample): string[] {
  const { apiVersions, from, title, operation, exchange } = example;
  const source = from === "spec" ? "example in the spec" : "example made of the types";
  const [first, last] = [apiVersions[0], apiVersions.at(-1)];
  const versions =
    first === undefined || last === undefined
      ? []
      : [first === last ? first : `${first} to ${last}`];
  const heading = [`${operation}, ${source}`, ...(title === undefined ? [] : [title]), ...versions];
  return [
    "",
    `  ${heading.join(" · ")}`,
    ...printExchange(exchange).map((line) => `    ${line}`.trimEnd()),
  ];
}
