import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { listBrokenRules } from "./test-rules.ts";

const cheats: Readonly<Record<string, string>> = {
  "a call of pathUnchecked": `client.pathUnchecked("/a");`,
  "pathUnchecked by its name in a string": `client["pathUnchecked"]("/a");`,
  "pathUnchecked taken out of the client": `const { pathUnchecked } = client;`,
  "the pipeline": `const { pipeline } = client;`,
  "a cast": `export const day = value as string;`,
  "a cast in brackets": `export const day = <string>value;`,
  "a cast over several lines": `export const day = value as\n  string;`,
  "a non-null assertion": `export const text = client.text!;`,
  "any as a type": `export const day: any = value;`,
  "any as a type argument": `export const days = new Set<any>();`,
  "any that JSON.parse lets through": `export const day: string = JSON.parse('"x"');`,
  "a member of any": `export const day: string = JSON.parse("{}").day;`,
  "any that is handed on": `client.send(JSON.parse("1"));`,
  Reflect: `export const get: unknown = Reflect.get(client, "path");`,
  fetch: `export const answer = fetch("http://127.0.0.1");`,
  "fetch of globalThis": `export const answer = globalThis.fetch("http://127.0.0.1");`,
  "another HTTP client": `import { get } from "node:http";\nexport { get };`,
  "the untyped client": `import { getClient } from "@azure-rest/core-client";\nexport { getClient };`,
  "what Spector answers": `import { Scenarios } from "@typespec/http-specs";\nexport { Scenarios };`,
  "a dynamic import": `export const http = await import("node:http");`,
  "@ts-expect-error": `// @ts-expect-error: a test\nexport const day: string = 1;`,
  "@ts-ignore": `// @ts-ignore\nexport const day: string = 1;`,
  "a comment that turns lint off": `// oxlint-disable-next-line no-eval\nexport const a = value;`,
  "a type guard": `export const isDay = (day: unknown): day is "Monday" => day !== 1;`,
  "an assertion function": `export function check(day: unknown): asserts day is "Monday" {}`,
  "an overload":
    `export function toDay(day: string): "Monday";\n` +
    `export function toDay(day: unknown): unknown {\n  return day;\n}`,
  "a declaration": `declare const day: "Monday";\nexport { day };`,
  eval: `export const day: unknown = eval("1");`,
};

const prelude = `
interface Client {
  readonly text?: string;
  send(value: string): void;
  path(route: string): string;
}
export const client: Client = { send: () => undefined, path: (route) => route };
export const value: unknown = 1;
`;

describe("the rules of scenario tests", function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "scenario-rules-"));
    const compilerOptions = { strict: true, module: "nodenext", target: "es2022" };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const files = Object.values(cheats).map((cheat) => `${prelude}${cheat}\n`);
    await Promise.all(
      files.map((text, index) => writeFile(join(folder, `cheat-${index}.ts`), text)),
    );
    const allowed =
      `${prelude}// as any, pathUnchecked: a comment may say what it wants\n` +
      `export const kinds = ["a", "b"] as const;\nexport const path = client.path("/a/as-b");\n`;
    await writeFile(join(folder, "allowed.ts"), allowed);
  });
  after(async () => rm(folder, { recursive: true }));

  let broken: readonly string[];
  before(async () => {
    broken = await listBrokenRules(folder);
  });

  for (const [index, name] of Object.keys(cheats).entries()) {
    it(`forbid ${name}`, () => {
      expect(broken.filter((line) => line.startsWith(`scenarios/cheat-${index}.ts:`))).not.to.be
        .empty;
    });
  }

  it("allow constants, comments and routes with such words", () => {
    expect(broken.filter((line) => line.startsWith("scenarios/allowed.ts:"))).to.deep.equal([]);
  });
});
