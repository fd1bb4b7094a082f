import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { compile, getOpExamples, NodeHost, type Program } from "@typespec/compiler";
import { expectedOperations } from "./expected-operations.ts";
import { readDocument, readOperations, readParameters } from "./openapi-document.ts";

describe("examples", () => {
  let program: Program;

  before(async () => {
    const main = fileURLToPath(new URL("../main.tsp", import.meta.url));
    program = await compile(NodeHost, main, { noEmit: true });
  });

  it("stand on a spec that compiles", () => {
    expect(program.diagnostics.map(({ message }) => message)).to.deep.equal([]);
  });

  for (const { name } of expectedOperations) {
    it(`show a request and an answer of ${name}`, () => {
      const service = program.getGlobalNamespaceType().namespaces.get("WebPubSubService");
      const operation = service?.operations.get(name);
      if (operation === undefined) throw new RangeError(`the spec has no operation ${name}`);
      const examples = getOpExamples(program, operation);
      expect(examples).to.have.length.greaterThan(0);
      for (const { parameters, returnType } of examples) {
        expect(parameters?.valueKind).to.equal("ObjectValue");
        expect(returnType?.valueKind).to.equal("ObjectValue");
      }
    });
  }

  it("reach the OpenAPI of the latest version", () => {
    const document = readDocument("2024-12-01");
    const bare = [...readOperations(document)].flatMap(([route, operation]) => {
      const content = [
        operation.requestBody?.content["application/json"],
        operation.responses["200"]?.content?.["application/json"],
      ];
      return [
        ...readParameters(document, operation)
          .filter(({ example }) => example === undefined)
          .map(({ name }) => `${route}: ${name}`),
        ...content
          .filter((body) => body && body.example === undefined)
          .map((body) => `${route}: ${String(body?.schema["$ref"])}`),
      ];
    });
    // One example serves all versions, a page token is opaque, and a message is bytes.
    const without = ["api-version", "continuationToken", "#/components/schemas/Message"];
    const missing = bare.filter((one) => !without.some((name) => one.endsWith(`: ${name}`)));
    expect(missing).to.deep.equal([]);
  });
});
