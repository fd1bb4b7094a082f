import { readFile } from "node:fs/promises";
import { Document, isMap, parseDocument } from "yaml";
import { RestlineError } from "../errors.ts";

export interface SpecConfigParts {
  /** The configuration of the spec that it is made of, absolute; `undefined`: it has none. */
  readonly path: string | undefined;
  /** Where the REST client goes, relative to the spec, with `/`. */
  readonly output: string;
  readonly packageName: string;
  readonly packageVersion: string;
}

const emitter = "@restline/typespec-rlc";

/**
 * `tspconfig.yaml` of a new service: that of the spec, but for its emitters, of which only that of
 * REST clients is left, with the options that it had.
 *
 * @throws {RestlineError} `configuration-unreadable`
 */
export async function printSpecConfig(parts: SpecConfigParts): Promise<string> {
  const { path, output, packageName, packageVersion } = parts;
  const parsed = parseDocument(path === undefined ? "" : await readFile(path, "utf8"));
  const [problem] = parsed.errors;
  if (problem !== undefined) {
    throw new RestlineError(
      "configuration-unreadable",
      `${path ?? ""}: ${problem.message.split("\n")[0] ?? ""}`,
      { remedy: "Correct it, then run the command again." },
    );
  }
  const document: Document = isMap(parsed.contents) ? parsed : new Document({});
  const kept: unknown = document.getIn(["options", emitter]);
  const before = isMap(kept) ? kept.toJSON() : {};
  const options: object = typeof before === "object" && before !== null ? before : {};
  for (const key of ["output-dir", "trace"]) document.delete(key);
  document.set("emit", document.createNode([emitter]));
  document.set(
    "options",
    document.createNode({
      [emitter]: {
        ...options,
        "emitter-output-dir": `{project-root}/${output}`,
        // The contract kit of the hand-written layer knows the pipelines of Azure's runtime.
        flavor: "azure",
        "generate-metadata": true,
        "generate-test": true,
        "package-details": { name: packageName, version: packageVersion },
      },
    }),
  );
  return document.toString();
}
