import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { compile, formatDiagnostic, NodeHost } from "@typespec/compiler";
import { clientsFolder, specsFolder } from "./folders.ts";
import { packages, specFolder, type Spec } from "./specs.ts";

const emitter = "@restline/typespec-rlc";

/** Copies the specs of both packages to where they can be compiled. */
export async function copySpecs(): Promise<void> {
  for (const name of packages) {
    const target = join(specsFolder, name.replace(/^.*\//, ""));
    await cp(specFolder(name), target, { recursive: true, force: true });
  }
}

/** Generates a spec's client, and answers with what went wrong: nothing, if all is well. */
export async function generateClient({
  key,
  package: name,
  entry,
  apiVersion,
}: Spec): Promise<string[]> {
  const folder = join(clientsFolder, key);
  await rm(folder, { recursive: true, force: true });
  const program = await compile(NodeHost, join(specsFolder, name.replace(/^.*\//, ""), entry), {
    emit: [emitter],
    options: {
      [emitter]: {
        "emitter-output-dir": folder,
        flavor: "azure",
        ...(apiVersion === undefined ? {} : { "api-version": apiVersion }),
        "package-details": { name: `@conformance/${namePackage(key)}`, version: "1.0.0" },
      },
    },
  });
  const ours = `${emitter.replace(/\/.*/, "")}/`;
  const diagnostics = program.diagnostics
    .filter(({ severity, code }) => severity === "error" || code.startsWith(ours))
    .map((diagnostic) => formatDiagnostic(diagnostic));
  const isThere = existsSync(join(folder, "src/index.ts"));
  return isThere ? diagnostics : [...diagnostics, "no client was generated"];
}

/** npm takes names in lower case alone. */
function namePackage(key: string): string {
  return key.replace(/\W+/g, "-").toLowerCase();
}
