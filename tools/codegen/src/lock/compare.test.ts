import { expect } from "chai";
import { compareLocks } from "./compare.ts";
import type { Lock, LockedOutput } from "./lock.ts";

const output: LockedOutput = {
  emitter: "openapi3",
  package: { version: "1.0.0", files: {} },
  folder: "openapi",
  options: {},
  files: { "openapi.json": "a" },
};

const before: Lock = {
  entry: ".",
  config: null,
  inputs: {
    files: { "main.tsp": "a" },
    libraries: { http: { version: "1.0.0", files: {} } },
    environment: {},
    complete: true,
  },
  outputs: [output],
};

describe("comparing locks", () => {
  it("finds nothing where both are equal", () => {
    expect(compareLocks(before, structuredClone(before))).to.deep.equal([]);
  });

  const { inputs } = before;
  const changes: readonly (readonly [now: Partial<Lock>, says: string])[] = [
    [{ entry: "client.tsp" }, "what is compiled: . → client.tsp"],
    [{ config: "tspconfig.yaml" }, "the configuration: none → tspconfig.yaml"],
    [{ inputs: { ...inputs, files: { "main.tsp": "b" } } }, "main.tsp has changed"],
    [{ inputs: { ...inputs, files: { "main.tsp": "a", "b.tsp": "b" } } }, "b.tsp is new"],
    [{ inputs: { ...inputs, files: {} } }, "main.tsp is gone"],
    [
      { inputs: { ...inputs, libraries: { http: { version: "2.0.0", files: {} } } } },
      "http: 1.0.0 → 2.0.0",
    ],
    [{ inputs: { ...inputs, libraries: {} } }, "http: 1.0.0 → none"],
    [
      { inputs: { ...inputs, libraries: { http: { version: "1.0.0", files: { "a.js": "a" } } } } },
      "http: a.js is new",
    ],
    [{ outputs: [] }, "emitter openapi3 is gone"],
    [{ outputs: [{ ...output, folder: "docs" }] }, "the output folder of openapi3: openapi → docs"],
    [{ outputs: [{ ...output, options: { a: 1 } }] }, `the options of openapi3: {} → {"a":1}`],
    [{ outputs: [{ ...output, files: {} }] }, "openapi3: openapi.json is gone"],
    [{ operations: { "GET /a": "a" } }, "operation GET /a: none → a"],
  ];
  for (const [now, says] of changes) {
    it(`says: ${says}`, () => {
      expect(compareLocks(before, { ...before, ...now })).to.deep.equal([says]);
    });
  }
});
