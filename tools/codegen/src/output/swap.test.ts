import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { digestContent } from "../digest.ts";
import { fileSystem, type FileSystem } from "./file-system.ts";
import { journalName } from "./journal.ts";
import type { Change } from "./plan.ts";
import { recoverSwap } from "./recover.ts";
import { swapOutputs, type Swap } from "./swap.ts";
import { createSuffix, isTemporary } from "./temporary.ts";

const old = {
  "out/src/kept.ts": "kept",
  "out/src/changed.ts": "old",
  "out/src/gone/only.ts": "gone",
  "out/mine.ts": "mine",
  "spec/main.tsp": "spec",
};

const after = {
  "out/src/kept.ts": "kept",
  "out/src/changed.ts": "new",
  "out/src/added/first.ts": "first",
  "out/mine.ts": "mine",
  "spec/main.tsp": "spec",
  "spec/restline.lock.json": "lock",
};

/** The calls that change something, or ask whether that is allowed: there a machine may stop. */
const changing = new Set([
  "checkWritable",
  "makeFolder",
  "create",
  "sync",
  "link",
  "rename",
  "remove",
  "removeEmpty",
]);

describe("swapping output", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "restline-swap-"));
    await writeTree(folder, old);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("replaces, adds and removes what it is told, and leaves nothing else behind", async () => {
    await swapOutputs(fileSystem, await stage(folder));
    expect(await readTree(folder)).to.deep.equal(withFolders(after));
  });

  it("leaves everything as it was, wherever the file system refuses", async () => {
    const calls = await countCalls(folder);
    for (let refused = 1; refused <= calls; refused++) {
      await writeTree(folder, old);
      const fs = stopAt(refused, { once: true });
      const error = await swapOutputs(fs, await stage(folder)).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      await recoverSwap(fileSystem, join(folder, "spec"));
      const found = withoutTemporary(await readTree(folder));
      if (found["out/src/changed.ts"] === "old") {
        expect(found, `call ${refused}`).to.deep.equal(withFolders(old));
        expect(error).to.have.property("code", "not-written");
        expect(error).to.have.property("message").that.includes("no space is left on the disk");
      } else {
        expect(found, `call ${refused}`).to.deep.equal(withFolders(after));
        expect(error).to.have.property("code", "not-tidied");
      }
    }
  });

  it("is completed or undone by the next run, wherever the power is cut", async () => {
    const calls = await countCalls(folder);
    const outcomes = new Set<string>();
    for (let last = 1; last <= calls; last++) {
      await writeTree(folder, old);
      await swapOutputs(stopAt(last, { once: false }), await stage(folder)).catch(() => undefined);
      await endProcess(folder);
      const recovery = await recoverSwap(fileSystem, join(folder, "spec"));
      outcomes.add(recovery ?? "nothing");
      const found = onlyFiles(withoutTemporary(await readTree(folder)));
      expect(found, `after call ${last}`).to.deep.equal(
        found["out/src/changed.ts"] === "old" ? old : after,
      );
    }
    expect([...outcomes]).to.include.members(["completed", "nothing"]);
  });

  it("survives a power cut while it recovers from one", async () => {
    const calls = await countCalls(folder);
    for (let last = 1; last <= calls; last++) {
      let recovered = false;
      for (let again = 1; !recovered; again++) {
        await writeTree(folder, old);
        await swapOutputs(stopAt(last, { once: false }), await stage(folder)).catch(
          () => undefined,
        );
        await endProcess(folder);
        const spec = join(folder, "spec");
        recovered = await recoverSwap(stopAt(again, { once: false }), spec).then(
          () => true,
          () => false,
        );
        await recoverSwap(fileSystem, spec);
        const found = onlyFiles(withoutTemporary(await readTree(folder)));
        expect(found, `after calls ${last} and ${again}`).to.deep.equal(
          found["out/src/changed.ts"] === "old" ? old : after,
        );
      }
    }
  });

  it("brings back the old output where the new one is lost", async () => {
    let staged: readonly string[] = [];
    // To where one file is new and the others are old.
    for (let last = 1; (await readTree(folder))["out/src/changed.ts"] === "old"; last++) {
      await writeTree(folder, old);
      const swap = await stage(folder);
      staged = swap.plans.map((plan) => plan.staged);
      await swapOutputs(stopAt(last, { once: false }), swap).catch(() => undefined);
    }
    await endProcess(folder);
    for (const path of staged) await rm(path, { recursive: true, force: true });
    expect(await recoverSwap(fileSystem, join(folder, "spec"))).to.equal("undone");
    expect(withoutTemporary(await readTree(folder))).to.deep.equal(withFolders(old));
  });

  it("refuses to begin while another process is swapping", async () => {
    const journal = { schemaVersion: 1, pid: process.ppid, steps: [], temporary: [], made: [] };
    await writeFile(join(folder, "spec", journalName), JSON.stringify(journal));
    const spec = join(folder, "spec");
    const swap = await stage(folder);
    const [first, second] = await Promise.allSettled([
      recoverSwap(fileSystem, spec),
      swapOutputs(fileSystem, swap),
    ]);
    expect(first).to.have.nested.property("reason.code", "busy");
    expect(second).to.have.nested.property("reason.code", "busy");
    expect((await readTree(folder))["out/src/changed.ts"]).to.equal("old");
  });

  it("moves nothing on the word of a journal that no run has written", async () => {
    const target = join(folder, "out/mine.ts");
    const steps = [{ target, staged: { path: join(folder, "out/src/kept.ts"), digest: "" } }];
    const forged = { schemaVersion: 1, pid: 0, steps, temporary: [join(folder, "out")], made: [] };
    await writeFile(join(folder, "spec", journalName), JSON.stringify(forged));
    await recoverSwap(fileSystem, join(folder, "spec"));
    expect(await readTree(folder)).to.deep.equal(withFolders(old));
  });
});

/** Puts new output beside the old one. */
async function stage(folder: string): Promise<Swap> {
  const suffix = createSuffix();
  const out = join(folder, `.out${suffix}`);
  const lock = join(folder, "spec", `.lock${suffix}`);
  await writeTree(out, { "src/changed.ts": "new", "src/added/first.ts": "first" }, { add: true });
  await writeTree(lock, { "restline.lock.json": "lock" }, { add: true });
  return {
    folder: join(folder, "spec"),
    plans: [
      {
        folder: join(folder, "out"),
        staged: out,
        changes: [
          { ...add("src/changed.ts", "new"), kind: "replace" },
          add("src/added/first.ts", "first"),
          { kind: "remove", path: "src/gone/only.ts" },
        ],
      },
      {
        folder: join(folder, "spec"),
        staged: lock,
        changes: [add("restline.lock.json", "lock")],
      },
    ],
  };
}

function add(path: string, content: string): Change {
  return { kind: "add", path, digest: digestContent(content) };
}

/** A file system that refuses one call, or that one and every call after it. */
function stopAt(last: number, { once }: { readonly once: boolean }): FileSystem {
  let count = 0;
  return observe((path) => {
    count++;
    if (once ? count !== last : count < last) return;
    throw Object.assign(new Error("no space"), { code: "ENOSPC", path });
  });
}

async function countCalls(folder: string): Promise<number> {
  let calls = 0;
  await swapOutputs(
    observe(() => calls++),
    await stage(folder),
  );
  await writeTree(folder, old);
  expect(calls).to.be.greaterThan(15);
  return calls;
}

/** The file system, that tells of every call that changes something before it is made. */
function observe(tell: (path: unknown) => void): FileSystem {
  return new Proxy(fileSystem, {
    get: (target, key) => {
      const call: unknown = Reflect.get(target, key);
      if (typeof call !== "function" || !changing.has(String(key))) return call;
      return async (...values: unknown[]): Promise<unknown> => {
        tell(values[0]);
        return await Reflect.apply(call, target, values);
      };
    },
  });
}

/** Makes the journal that of a process which is no more. */
async function endProcess(folder: string): Promise<void> {
  const path = join(folder, "spec", journalName);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return;
  await writeFile(path, text.replace(`"pid": ${process.pid}`, `"pid": 0`));
}

/** Brings a folder to exactly these files, or adds them. */
async function writeTree(
  folder: string,
  files: Readonly<Record<string, string>>,
  { add = false }: { readonly add?: boolean } = {},
): Promise<void> {
  if (!add) await rm(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The text of each file below a folder, and `folder` for each folder. */
async function readTree(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of await readdir(folder, { recursive: true })) {
    const isFolder = (await stat(join(folder, path))).isDirectory();
    files[path] = isFolder ? "folder" : await readFile(join(folder, path), "utf8");
  }
  return files;
}

/** The tree of a folder that has just these files. */
function withFolders(files: Readonly<Record<string, string>>): Record<string, string> {
  const folders = Object.keys(files).flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  });
  return { ...Object.fromEntries(folders.map((path) => [path, "folder"])), ...files };
}

/** What a run leaves that never got to write its journal is removed by the next emission. */
function withoutTemporary(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !path.split("/").some(isTemporary)),
  );
}

/** Before its journal is written, a run that is cut off may have made folders that stay empty. */
function onlyFiles(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([, text]) => text !== "folder"));
}
