import { resolve } from "node:path";
import { findProject } from "../project/find.ts";
import type { InitAnswer } from "../scaffold/init.ts";
import { adviseOn, listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { countOf, showPath, showSpec } from "../terminal/paths.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly name?: string;
}

/** `restline init <spec> <folder>` */
export const addInit: AddCommand = (program, run) => {
  program
    .command("init")
    .argument("<spec>", "folder of the spec, or a .tsp file")
    .argument("<folder>", "the new folder: empty, or not there yet")
    .summary("begins the packages of a new service")
    .description(
      "Makes a workspace with a copy of the spec, the generated REST client and a hand-written layer on it: " +
        "a table of operations, a client, errors and a contract test. The layer is written once, and yours from then on.",
    )
    .option("--name <package>", "npm package of the hand-written layer; default: after the service")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline init specs/widgets ../widgets
  $ restline init widgets.tsp ../widgets --name @contoso/widgets`,
    )
    .action(run(init));
};

async function init(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const { cwd, signal } = context;
  const [spec = "", folder = ""] = given.values;
  const project = await findProject(cwd, spec);
  context.terminal.progress(`Reading ${showSpec(cwd, project.entry)} …`);
  // Only here: the other commands start faster without.
  const { initService } = await import("../scaffold/init.ts");
  const answer = await initService({
    project,
    folder: resolve(cwd, folder),
    shown: folder,
    name: given.options.name,
    cwd,
    signal,
  });
  if (answer.kind === "made") return showMade(showPath(cwd, resolve(cwd, folder)), answer);
  const shown = showSpec(cwd, project.entry);
  const advice = [...adviseOn(answer.diagnostics), `${shown} does not compile: nothing was made.`];
  return {
    exitCode: 1,
    lines: [...showDiagnosticLines(answer.diagnostics), ...advice],
    json: {
      ok: false,
      reason: "does-not-compile",
      spec: shown,
      diagnostics: listDiagnostics(answer.diagnostics),
      advice,
    },
  };
}

function showMade(folder: string, made: Extract<InitAnswer, { kind: "made" }>): Outcome {
  const { names, spec, operations, tested, diagnostics } = made;
  const { rest, layer, restFolder, layerFolder } = names;
  const test =
    tested === undefined
      ? "no case yet: the types of no operation tell of a whole call. Record one of a running service."
      : `plays ${tested}`;
  return {
    exitCode: 0,
    lines: [
      ...showDiagnosticLines(diagnostics),
      `${folder}/`,
      `  ${spec}: the spec, a copy`,
      `  packages/${restFolder}: ${rest}, generated`,
      `  packages/${layerFolder}: ${layer}, yours: ${countOf(operations, "operation")} in src/operations.ts`,
      `    test/contract.test.ts ${test}`,
      "",
      "Next:",
      ...(folder === "." ? [] : [`  cd ${folder}`]),
      "  npm install",
      "  npm test",
    ],
    json: {
      ok: true,
      folder,
      spec,
      packages: { rest, layer },
      operations,
      ...(tested === undefined ? {} : { tested }),
      diagnostics: listDiagnostics(diagnostics),
    },
  };
}
