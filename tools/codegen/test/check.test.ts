import { expect } from "chai";
import { mainFile, openApiOnly, openWorkshop } from "./workshop.ts";

describe("restline check", function () {
  this.timeout(120_000);

  it("passes where what is checked in is what the spec gives, and changes nothing", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["check"]);
    expect(exitCode).to.equal(0);
    expect(stdout).to.match(
      /^workshop-\S+: 1 generated file and the lock are what the spec gives\.$/m,
    );
    expect((await workshop.run(["check", "--json"])).json()).to.include({ ok: true, files: 1 });
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("shows what was edited by hand", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const document = await workshop.read("openapi/openapi.json");
    await workshop.write({ "openapi/openapi.json": document.replace("Widgets", "Gadgets") });
    const { exitCode, stdout } = await workshop.run(["check"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("openapi/openapi.json was edited by hand.");
    expect(stdout).to.match(/^ {2}- .*"title": "Gadgets"/m);
    expect(stdout).to.match(/^ {2}\+ .*"title": "Widgets"/m);
    expect(stdout).to.include("1 finding. Run: restline generate");
  });

  it("is not fooled by a lock that was edited along with the file", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const document = await workshop.read("openapi/openapi.json");
    await workshop.write({ "openapi/openapi.json": document.replace("Widgets", "Gadgets") });
    await workshop.remove("restline.lock.json");
    await workshop.write({ "main.tsp": mainFile.replace("Widgets", "Gadgets") });
    await workshop.run(["generate"]);
    const lock = JSON.parse(await workshop.read("restline.lock.json")) as {
      inputs: { files: Record<string, string> };
    };
    await workshop.write({ "main.tsp": mainFile });
    const { createHash } = await import("node:crypto");
    lock.inputs.files["main.tsp"] = createHash("sha256").update(mainFile).digest("hex");
    await workshop.write({ "restline.lock.json": JSON.stringify(lock) });
    // The lock says that all is well.
    expect((await workshop.run(["generate"])).stdout).to.include("nothing has changed");
    const { exitCode, stdout } = await workshop.run(["check"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("openapi/openapi.json is not what the spec gives.");
  });

  it("tells what is outdated, missing and left over, and what of the lock does not match", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    await workshop.write({
      "main.tsp": mainFile.replace("id: string;", "id: string;\n  size: int32;"),
    });
    const outdated = await workshop.run(["check"]);
    expect(outdated.exitCode).to.equal(1);
    expect(outdated.stdout).to.include("openapi/openapi.json is not what the spec gives.");
    expect(outdated.stdout).to.match(
      /restline\.lock\.json does not match:\n {2}main\.tsp has changed/,
    );

    await workshop.write({ "tspconfig.yaml": openApiOnly.replace("json", "yaml") });
    const moved = (await workshop.run(["check", "--json"])).json();
    expect(moved).to.have.property("findings").that.is.an("array");
    const findings = moved["findings"] as { kind: string; path?: string }[];
    expect(findings.map(({ kind, path }) => [kind, path])).to.deep.equal([
      ["missing", "openapi/openapi.yaml"],
      ["leftOver", "openapi/openapi.json"],
      ["lockDiffers", undefined],
    ]);
  });

  it("fails without a lock, and with one that it cannot read", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const lock = await workshop.read("restline.lock.json");
    await workshop.remove("restline.lock.json");
    const missing = await workshop.run(["check"]);
    expect(missing.exitCode).to.equal(1);
    expect(missing.stdout).to.include("There is no restline.lock.json.");
    await workshop.write({ "restline.lock.json": lock.replace(`n": 1`, `n": 7`) });
    const newer = await workshop.run(["check"]);
    expect(newer.exitCode).to.equal(2);
    expect(newer.stderr).to.include("has schemaVersion 7");
    expect(newer.stderr).to.include("Update @restline/codegen");
  });

  it("fails for a spec that does not compile", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    await workshop.write({ "main.tsp": `${mainFile}\nop broken(` });
    const { exitCode, stdout } = await workshop.run(["check"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.match(/^main\.tsp:\d+:\d+ - error token-expected/m);
    expect(stdout).to.match(/does not compile\.$/m);
  });
});
