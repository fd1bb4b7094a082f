import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import { expect } from "chai";
import { check, play, record } from "./start/widgets.ts";
import { answerJson, send, startWidgetsService } from "./widgets-service.ts";

async function getWidget(endpoint: string, httpClient: HttpClient): Promise<void> {
  const headers = createHttpHeaders({ "if-match": "*" });
  const response = await send({ url: `${endpoint}/v1/widgets/1`, headers }, httpClient);
  expect(JSON.parse(response.bodyAsText ?? "")).to.deep.equal({ id: 1, color: "red" });
}

describe("the README's start", () => {
  it("is the program that is tested here", async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const program = await readFile(new URL("start/widgets.ts", import.meta.url), "utf8");
    expect(readme).to.contain(`\`\`\`ts\n${program}\`\`\`\n`);
  });

  it("records, plays back and checks", async () => {
    const folder = await mkdtemp(join(tmpdir(), "contract-kit-start-"));
    try {
      await using service = await startWidgetsService(answerJson(200, { id: 1, color: "red" }));
      const mainFile = fileURLToPath(new URL("widgets/main.tsp", import.meta.url));
      const project = { mainFile, folder };
      expect(await record(project, service.endpoint, getWidget)).to.equal("new");
      await play(project, getWidget);
      expect(await check(project)).to.deep.equal([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
