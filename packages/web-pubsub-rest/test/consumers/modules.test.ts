import { execFile } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { issueToken } from "../support/access-key.ts";
import { compileProject, withFolderInPackage } from "../support/compile.ts";
import { startEmulatedService } from "../support/emulated-service.ts";

const run = promisify(execFile);

describe("Consumers: modules", () => {
  for (const program of ["./modules/import.mjs", "./modules/require.cjs"]) {
    it(`list a group's members in ${program}`, async () => {
      await listMembersWith(fileURLToPath(new URL(program, import.meta.url)));
    });
  }

  it("list a group's members in TypeScript that was compiled to CommonJS", async () => {
    await withFolderInPackage(async (folder) => {
      const project = "test/consumers/modules/tsconfig.json";
      const flags = ["--noEmit", "false", "--outDir", folder];
      expect(await compileProject(project, flags)).to.equal("");
      await listMembersWith(join(folder, `${basename("./modules/compiled.cts", ".cts")}.cjs`));
    });
  }).timeout(60_000);
});

/** Runs a program on a group of three, who are on two pages, and looks at what it prints. */
async function listMembersWith(program: string): Promise<void> {
  await using service = await startEmulatedService();
  const { endpoint, accessKey } = service;
  const members = await Promise.all(
    ["ada", "grace", "hedy"].map((userId) => service.connectTo("news", userId)),
  );
  // Pages differ in their query only, so one token is good for all of them.
  const token = issueToken(accessKey, { aud: `${endpoint}/api/hubs/chat/groups/news/connections` });
  const { stdout } = await run(process.execPath, [program, endpoint, token]);
  const expected = members.map(({ connectionId }) => connectionId);
  expect(stdout.trim().split("\n")).to.have.members(expected);
}
