import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseFixture } from "@restline/contract-kit";
import { expect } from "chai";
import { check, play, record } from "./start/start.ts";
import { answerJson, startWidgetsService } from "./widgets-service.ts";

describe("the README", () => {
  let readme: string;
  before(async () => {
    readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  });

  it("has the program and the spec that are tested here", async () => {
    const program = await readFile(new URL("start/start.ts", import.meta.url), "utf8");
    expect(readme).to.contain(`\`\`\`ts\n${program}\`\`\`\n`);
    const spec = await readFile(new URL("start/main.tsp", import.meta.url), "utf8");
    expect(readme).to.contain(`\`\`\`tsp\n${spec}\`\`\`\n`);
  });

  it("shows fixtures that are some", () => {
    const shown = [...readme.matchAll(/```http\n(.*?)```\n/gs)].map(([, text = ""]) => text);
    expect(shown).to.have.length(2);
    expect(shown.map((text) => parseFixture(text, "README.md"))).to.satisfy(
      (parsed: readonly ReturnType<typeof parseFixture>[]) =>
        parsed.every((one) => {
          if (one.kind === "error") throw one.error;
          return true;
        }),
    );
  });

  it("has a start that records, plays back and checks", async () => {
    const folder = await mkdtemp(join(tmpdir(), "contract-kit-start-"));
    try {
      await using service = await startWidgetsService(answerJson(200, { id: 1, name: "one" }));
      const mainFile = fileURLToPath(new URL("start/main.tsp", import.meta.url));
      const project = { mainFile, folder };
      await record(project, service.endpoint);
      await play(project);
      const remedy =
        "there is no fixture of it; record one, write one by hand, or say in the exceptions why there is none";
      expect(await check(project)).to.deep.equal([
        `getWidget, error WidgetNotFound: ${remedy}`,
        `getWidget, 429: ${remedy}`,
      ]);
      const file = join(folder, "getWidget/one.http");
      const recorded = await readFile(file, "utf8");
      await writeFile(file, recorded.replace('"one"', '"two"'));
      expect((await check(project))[0]).to.match(
        /one\.http:\d+: expected `### end` and the checksum/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
