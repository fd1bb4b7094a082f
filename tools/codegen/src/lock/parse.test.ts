import { expect } from "chai";
import type { Lock } from "./lock.ts";
import { parseLock } from "./parse.ts";
import { printLock } from "./print.ts";

const digest = "0".repeat(64);

const lock: Lock = {
  entry: ".",
  config: "tspconfig.yaml",
  inputs: {
    files: { "main.tsp": digest, "../common/names.tsp": digest },
    libraries: {
      "@typespec/http": { version: "1.16.0", files: {} },
      linked: { version: "0.1.0", files: { "dist/index.js": digest } },
    },
    environment: { FORMAT: digest },
    complete: true,
  },
  outputs: [
    {
      emitter: "@typespec/openapi3",
      package: { version: "1.16.0", files: {} },
      folder: "openapi",
      options: { "file-type": "json", nested: { list: [1, "a"] } },
      files: { "openapi.json": digest },
    },
  ],
  operations: { "GET /widgets/{id}": "readWidget" },
  builds: {
    typescript: "7.0.2",
    configs: [{ compilerOptions: { strict: true }, files: ["./src/index.ts"] }],
  },
};

describe("a lock file", () => {
  it("is read as it was printed", () => {
    expect(parseLock(printLock(lock), "lock")).to.deep.equal(lock);
    const least: Lock = { ...lock, config: null, outputs: [] };
    expect(parseLock(printLock(least), "lock")).to.deep.equal(least);
  });

  it("has its keys in one order, whatever theirs is", () => {
    const files = { "../common/names.tsp": digest, "main.tsp": digest };
    expect(printLock({ ...lock, inputs: { ...lock.inputs, files } })).to.equal(printLock(lock));
  });

  const refused: readonly (readonly [what: string, text: string, code: string, says: RegExp])[] = [
    ["no JSON", "{", "lock-unreadable", /^lock is not JSON\.$/],
    ["a list", "[]", "lock-invalid", /its content is \[\], not an object/],
    ["a merge", `<<<<<<< a\n{`, "lock-unreadable", /conflicts of a merge/],
    ["no version", "{}", "lock-invalid", /"schemaVersion" is nothing, not a number/],
    ["a later version", `{"schemaVersion":2}`, "lock-newer", /has schemaVersion 2, .* knows 1/],
    [
      "a digest that is none",
      edit("files", `{"main.tsp":"abc"}`),
      "lock-invalid",
      /main\.tsp" is "abc"/,
    ],
    [
      "a prototype",
      edit("files", `{"__proto__":1}`),
      "lock-invalid",
      /"inputs → files → __proto__" is 1/,
    ],
    [
      "no libraries",
      edit("libraries", "7"),
      "lock-invalid",
      /"inputs → libraries" is 7, not an object/,
    ],
    [
      "a generated file that is elsewhere",
      printLock(lock).replace(`"openapi.json"`, `"/etc/passwd"`),
      "lock-invalid",
      /not a path inside the output folder/,
    ],
  ];
  for (const [what, text, code, says] of refused) {
    it(`is refused where it has ${what}`, () => {
      expect(() => parseLock(text, "lock"))
        .to.throw(says)
        .with.property("code", code);
    });
  }
});

/** The lock with another value for one of its inputs. */
function edit(key: string, value: string): string {
  const document = JSON.parse(printLock(lock)) as { inputs: Record<string, unknown> };
  document.inputs[key] = "HERE";
  return JSON.stringify(document).replace(`"HERE"`, value);
}
