import { fileURLToPath } from "node:url";
import { readWireModel, type ReadResult } from "@restline/spec-model";
import { compile, createSourceFile, NodeHost, type CompilerHost } from "@typespec/compiler";

/**
 * The spec of the service, compiled as it stands, or with its files changed on the way.
 *
 * @param change - the text to compile in the place of a file's, which is named by its absolute path
 * @throws Error with every diagnostic where the spec cannot be compiled
 */
export async function readWebPubSubSpec(
  change?: (file: string, text: string) => string,
): Promise<ReadResult> {
  const project = import.meta.resolve("@restline/web-pubsub-spec/package.json");
  const main = fileURLToPath(new URL("main.tsp", project));
  const host: CompilerHost = {
    ...NodeHost,
    async readFile(path) {
      const file = await NodeHost.readFile(path);
      return change === undefined ? file : createSourceFile(change(path, file.text), path);
    },
  };
  const program = await compile(host, main, { noEmit: true });
  const spec = readWireModel(program);
  const problems = [...program.diagnostics, ...spec.diagnostics].map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return spec;
}
