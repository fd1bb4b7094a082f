import { findProject } from "../project/find.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** `restline generate [spec]` */
export const addGenerate: AddCommand = (program, run) => {
  program
    .command("generate")
    .argument("[spec]", "folder of the spec, or a .tsp file; default: this folder")
    .description("Compiles the spec and brings each output folder to what its emitter gives.")
    .option("--json", "print one JSON object")
    .action(run(generate));
};

interface Options {
  readonly json?: true;
}

async function generate(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const [spec] = given.values;
  const project = await findProject(context.cwd, spec);
  return { exitCode: 0, lines: [project.folder], json: { ok: true, spec: project.folder } };
}
