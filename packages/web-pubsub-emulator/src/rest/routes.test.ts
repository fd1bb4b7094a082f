import { readFileSync } from "node:fs";
import { expect } from "chai";
import { operations } from "../operations.ts";
import { routes } from "./routes.ts";
import { apiVersions } from "./versions.ts";

/** What a version's OpenAPI document lists: method, path and operation of each operation. */
function readSpecified(version: string): readonly string[] {
  const file = new URL(`../../../../specs/web-pubsub/openapi/${version}.json`, import.meta.url);
  const document: unknown = JSON.parse(readFileSync(file, "utf8"));
  const { paths } = document as { paths: Record<string, Record<string, { operationId: string }>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
    ),
  );
}

// Written apart from each other, the service and the specification have to come to the same list.
describe("routes", () => {
  it("serve the operations that have a name, in the same order", () => {
    expect(routes.map(({ operation }) => operation)).to.deep.equal(operations);
  });

  for (const version of apiVersions) {
    it(`are the operations of the specification in ${version}, no more and no fewer`, () => {
      const served = routes
        .filter(({ since }) => since <= version)
        .map(({ method, operation, path }) => `${method} ${path} ${operation}`);
      expect(served).to.have.members(readSpecified(version)).and.not.be.empty;
    });
  }
});
