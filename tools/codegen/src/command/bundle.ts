import { resolve } from "node:path";
import { readLock } from "../lock/file.ts";
import { findProject } from "../project/find.ts";
import { readSettings } from "../project/settings.ts";
import { countOf, showPath } from "../terminal/paths.ts";
import { bundleSpec } from "../verify/bundle.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly into: string;
  readonly build: readonly string[];
}

/** `restline bundle [spec] --into <package>` */
export const addBundle: AddCommand = (program, run) => {
  program
    .command("bundle")
    .argument("[spec]", "folder of the spec, or a .tsp file; default: this folder")
    .summary("puts the spec and its lock into a package")
    .description(
      "Writes the folder spec/ of a package: the spec that it was generated from, and a lock that says how. " +
        "With it, restline verify can rebuild what was published. Part of a package's build.",
    )
    .requiredOption("--into <package>", "folder of the package that an emitter writes into")
    .option(
      "--build <tsconfig>",
      "TypeScript configuration that the package is built by; may be repeated",
      (config: string, before: readonly string[]) => [...before, config],
      [],
    )
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline bundle ../../specs/web-pubsub --into . --build tsconfig.build.json`,
    )
    .action(run(bundle));
};

async function bundle({ cwd }: CommandContext, given: Given<Options>): Promise<Outcome> {
  const project = await findProject(cwd, given.values[0]);
  const { folder, files } = await bundleSpec({
    project,
    settings: await readSettings(project.folder),
    lock: await readLock(project.folder),
    packageFolder: resolve(cwd, given.options.into),
    configs: given.options.build.map((config) => resolve(cwd, config)),
  });
  const shown = showPath(cwd, folder);
  return {
    exitCode: 0,
    lines: [`${shown}: ${countOf(files.length, "file")} for restline verify.`],
    json: { ok: true, folder: shown, files },
  };
}
