import type { ChildProcess } from "node:child_process";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { configuration, mainFile, openWorkshop, waitForEnd } from "./workshop.ts";

/** What watching prints for each change, one object after the other. */
type Rounds = AsyncIterator<Record<string, unknown>>;

const typed = configuration.replace(
  "flavor: azure",
  `flavor: azure\n    generate-metadata: true\n    package-details: { name: "@contoso/widgets" }`,
);

describe("restline watch", function () {
  this.timeout(120_000);

  it("emits and checks types at every save, and outlives errors, moves and removals", async () => {
    await using workshop = await openWorkshop({ "main.tsp": mainFile, "tspconfig.yaml": typed });
    const child = workshop.start(["watch", "--json"]);
    const rounds = readRounds(child);
    const first = await next(rounds, true);
    expect(first).to.include({ ok: true, unchanged: false });
    expect(first).to.have.nested.property("types[0].config", "client/tsconfig.json");
    expect(first).to.have.nested.property("types[0].kind", "passed");

    await workshop.write({ "main.tsp": `${mainFile}\n@route("/b") op other(): void;\n` });
    const emitted = await next(rounds, true);
    expect(emitted).to.deep.include({ unchanged: false, changed: ["main.tsp"] });
    expect(await workshop.read("client/src/clientDefinitions.ts")).to.include("/b");

    await workshop.write({ "main.tsp": `${mainFile}\nop broken(` });
    const broken = await next(rounds, false);
    expect(broken).to.include({ ok: false, reason: "does-not-compile" });
    expect(broken).to.have.nested.property("diagnostics[0].line", 21);
    expect(await workshop.read("client/src/clientDefinitions.ts")).to.include("/b");

    await workshop.write({ "main.tsp": `import "./more.tsp";\n${mainFile}` });
    expect(await next(rounds, false)).to.include({ ok: false, reason: "does-not-compile" });
    await workshop.write({ "more.tsp": "model More { a: string }" });
    expect(await next(rounds, true))
      .to.have.property("changed")
      .that.includes("more.tsp");

    await rename(join(workshop.folder, "more.tsp"), join(workshop.folder, "moved.tsp"));
    expect(await next(rounds, false)).to.include({ ok: false, reason: "does-not-compile" });
    await workshop.write({ "main.tsp": mainFile });
    expect(await next(rounds, true)).to.include({ ok: true });

    await workshop.remove("main.tsp");
    expect(await next(rounds, false)).to.include({ ok: false });
    await workshop.write({ "main.tsp": mainFile });
    expect(await next(rounds, true)).to.include({ ok: true });

    child.kill("SIGINT");
    expect((await waitForEnd(child)).exitCode).to.equal(130);
    expect((await workshop.run(["check"])).exitCode).to.equal(0);
  });

  it("shows errors of types at their lines", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": typed,
      "restline.yaml": "typecheck:\n  - tsconfig.json\n",
      "tsconfig.json": `{ "compilerOptions": { "strict": true, "noEmit": true, "module": "nodenext", "skipLibCheck": true, "types": [] }, "files": ["mine.ts"] }`,
      "mine.ts": `import type { WidgetOutput } from "./client/src/index.js";\n\nexport const size = (widget: WidgetOutput) => widget.size;\n`,
    });
    const child = workshop.start(["watch", "--json"]);
    const rounds = readRounds(child);
    const wrong = await next(rounds, false);
    expect(wrong).to.include({ ok: false });
    expect(wrong).to.have.nested.property("types[0].problems[0]").that.includes({
      file: "mine.ts",
      line: 3,
      code: "TS2339",
    });
    await workshop.write({
      "main.tsp": mainFile.replace("id: string;", "id: string;\n  size: int32;"),
    });
    expect(await next(rounds, true)).to.include({ ok: true });
    child.kill("SIGINT");
    await waitForEnd(child);
  });

  it("overwrites no edit, and goes on", async () => {
    await using workshop = await openWorkshop();
    const child = workshop.start(["watch", "--json"]);
    const rounds = readRounds(child);
    expect(await next(rounds, true)).to.include({ ok: true });
    await workshop.write({ "openapi/openapi.json": "mine", "main.tsp": `${mainFile}\n` });
    expect(await next(rounds, false)).to.include({ ok: false, reason: "in-the-way" });
    expect(await workshop.read("openapi/openapi.json")).to.equal("mine");
    await workshop.remove("openapi/openapi.json");
    await workshop.write({ "main.tsp": `${mainFile}\n\n` });
    expect(await next(rounds, true)).to.include({ ok: true });
    child.kill("SIGINT");
    await waitForEnd(child);
  });
});

async function* readRounds(child: ChildProcess): Rounds & AsyncGenerator<Record<string, unknown>> {
  if (child.stdout === null) throw new TypeError("There is no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    yield JSON.parse(line) as Record<string, unknown>;
  }
}

/**
 * The next round that ended well, or that did not, as it is wanted. What is wrong may be told twice:
 * a file that moves is one that goes and one that comes.
 */
async function next(rounds: Rounds, wanted: boolean): Promise<Record<string, unknown>> {
  const { value, done } = await rounds.next();
  if (done === true) throw new Error("Watching has ended.");
  return value["ok"] === wanted ? value : await next(rounds, wanted);
}
