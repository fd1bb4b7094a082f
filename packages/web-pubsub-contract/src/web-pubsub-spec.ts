import { fileURLToPath } from "node:url";
import { readWireModel, type ReadResult } from "@restline/spec-model";
import { compile, NodeHost } from "@typespec/compiler";

/** The spec of the service, compiled as it stands. */
export async function readWebPubSubSpec(): Promise<ReadResult> {
  const project = import.meta.resolve("@restline/web-pubsub-spec/package.json");
  const main = fileURLToPath(new URL("main.tsp", project));
  const program = await compile(NodeHost, main, { noEmit: true });
  const spec = readWireModel(program);
  const problems = [...program.diagnostics, ...spec.diagnostics].map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return spec;
}
