import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import * as official from "@azure/web-pubsub";
import type * as Official from "@azure/web-pubsub";
import * as ours from "@restline/web-pubsub";
import type * as Ours from "@restline/web-pubsub";
import { expect } from "chai";

import { knownDifferences, knownTypeDifferences } from "./drop-in/known-differences.ts";
import type { Program } from "./drop-in/programs/program.ts";
import { programs } from "./drop-in/programs/programs.ts";
import { perform } from "./drop-in/stage.ts";

// What declares itself by the official client's types is taken by this one: this compiles, or not.
type Takes<Theirs extends Mine, Mine> = [Theirs, Mine];
export type IsTaken = [
  Takes<Official.GenerateClientTokenOptions, Ours.GenerateClientTokenOptions>,
  Takes<Official.GroupListConnectionsOptions, Ours.GroupListConnectionsOptions>,
  Takes<Official.GroupSendToAllOptions, Ours.GroupSendToAllOptions>,
  Takes<Official.HasConnectionOptions, Ours.HasConnectionOptions>,
  Takes<Official.HubCloseConnectionOptions, Ours.HubCloseConnectionOptions>,
  Takes<Official.HubGrantPermissionOptions, Ours.HubGrantPermissionOptions>,
  Takes<Official.HubHasPermissionOptions, Ours.HubHasPermissionOptions>,
  Takes<Official.HubSendTextToAllOptions, Ours.HubSendTextToAllOptions>,
  Takes<Official.HubSendToAllOptions, Ours.HubSendToAllOptions>,
  Takes<Official.HubSendToUserOptions, Ours.HubSendToUserOptions>,
  Takes<Official.WebPubSubServiceClientOptions, Ours.WebPubSubServiceClientOptions>,
  Takes<Ours.WebPubSubGroupMember, Official.WebPubSubGroupMember>,
];

const packageFolder = join(import.meta.dirname, "..");
const importLine = /from "@azure\/web-pubsub"/g;

describe("Code written for @azure/web-pubsub", () => {
  let folder: string;
  const sources: string[] = [];
  let swapped: Readonly<Record<string, Program>>;

  before(async () => {
    const parent = join(packageFolder, ".tmp");
    await mkdir(parent, { recursive: true });
    folder = await mkdtemp(join(parent, "drop-in-"));
    const written = join(import.meta.dirname, "drop-in/programs");
    for (const name of await readdir(written)) {
      const source = await readFile(join(written, name), "utf8");
      sources.push(source);
      await writeFile(join(folder, name), swapImport(source));
    }
    const imported: { programs: typeof programs } = await import(
      pathToFileURL(join(folder, "programs.ts")).href
    );
    swapped = imported.programs;
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it("compiles with the import changed, but for what is known", async () => {
    const make =
      'import { WebPubSubServiceClient } from "@azure/web-pubsub";\nexport declare const client: WebPubSubServiceClient;\n';
    const files = Object.values(knownTypeDifferences).map(({ code }) => `${make}${code}\n`);
    for (const [index, text] of files.entries()) {
      await writeFile(join(folder, `official-${index}.ts`), text);
      await writeFile(join(folder, `ours-${index}.ts`), swapImport(text));
    }
    const complaints = (await compile(folder)).split("\n").filter((line) => /^\S+\(\d/.test(line));
    const complaining = new Set(
      complaints.map((line) => line.replace(/\(.*/, "").split("/").at(-1)),
    );
    // One line each: those that compile are no difference any more.
    expect([...complaining], complaints.join("\n")).to.have.members(
      files.map((_, index) => `ours-${index}.ts`),
    );
  }).timeout(60_000);

  it("finds every name that it can import", () => {
    expect(ours).to.include.all.keys(Object.keys(official));
  });

  it("uses every name that the official client exports, types included", async () => {
    const index = new URL(import.meta.resolve("@azure/web-pubsub").replace(/\.js$/, ".d.ts"));
    const exported = (await readFile(index, "utf8")).match(/\b\w+(?=,| \})/g) ?? [];
    expect(exported).to.include.members(["odata", "WebPubSubGroup"]).and.to.have.length.above(35);
    const used = new Set(sources.flatMap((source) => source.match(/\w+/g) ?? []));
    expect(exported.filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it("finds every method of the clients", () => {
    const clients = [official, ours].map(({ WebPubSubServiceClient }) => {
      const client = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat");
      return [listMembers(client), listMembers(client.group("news"))] as const;
    });
    const [theirs, mine] = clients;
    expect(mine?.[0]).to.include.members(
      without(theirs?.[0], ["client", "clientOptions", "credential"]),
    );
    expect(mine?.[1]).to.include.members(without(theirs?.[1], ["client"]));
  });

  it("runs in every program that is said to differ", () => {
    expect(Object.keys(programs)).to.include.members(Object.keys(knownDifferences));
    for (const { reason } of Object.values(knownDifferences))
      expect(reason).to.match(/^[A-Z].*\.$/);
  });

  for (const [name, program] of Object.entries(programs)) {
    const known = knownDifferences[name];
    it(`${name} ${known === undefined ? "with the same requests and result" : "otherwise, as is known"}`, async () => {
      const theirs = await perform(program);
      const changed = swapped[name];
      if (changed === undefined) throw new Error("the program is lost with its import");
      const mine = await perform(changed);
      if (known === undefined) {
        expect(mine).to.deep.equal(theirs);
        return;
      }
      for (const part of ["requests", "result"] as const) {
        if (known.differs.includes(part)) expect(mine[part], part).not.to.deep.equal(theirs[part]);
        else expect(mine[part], part).to.deep.equal(theirs[part]);
      }
    });
  }
});

function swapImport(source: string): string {
  return source.replaceAll(importLine, 'from "@restline/web-pubsub"');
}

function listMembers(value: object): string[] {
  const own = Object.getOwnPropertyNames(value);
  return [...own, ...Object.getOwnPropertyNames(Object.getPrototypeOf(value))];
}

/** The official client keeps private what these names stand for. */
function without(members: readonly string[] | undefined, names: readonly string[]): string[] {
  return (members ?? []).filter((name) => !names.includes(name));
}

/** Compiles the files of a folder as an application would, and returns the complaints. */
async function compile(folder: string): Promise<string> {
  const settings = {
    extends: "../../../../tsconfig.base.json",
    compilerOptions: {
      noEmit: true,
      isolatedDeclarations: false,
      declaration: false,
      declarationMap: false,
    },
    include: ["*.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const compiler = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const values = [join(compiler, "bin/tsc"), "-p", folder];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, values, (error, stdout) => {
      // The compiler prints its findings on stdout, and ends with a code for having some.
      if (error !== null && stdout === "") reject(error);
      else resolve(stdout);
    });
  });
}
