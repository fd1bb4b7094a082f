/**
 * Packs what would be published, and uses it in every runtime and under every compiler that it is
 * for, by programs of its own and by examples: `npm run matrix`, or `npm run matrix -- runtimes` for
 * some of it. Exits with 0 only if all of it passed.
 */
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackages } from "./packages.ts";
import { packPublished, type PackedPackage } from "./packed.ts";
import { tryFunctions } from "./functions/functions.ts";
import { readPageDependencies, tryPages } from "./pages/pages.ts";
import { addToProject, createProject, type Project } from "./project.ts";
import { tryFixtures } from "./runtimes/fixtures.ts";
import { tryRuntimes } from "./runtimes/matrix.ts";
import { startPackedService } from "./service.ts";
import { countFailures, printTable, type Table } from "./table.ts";
import { installToolchain } from "./toolchain.ts";
import { compileConsumers } from "./types.ts";

const parts: Readonly<Record<string, (stage: Stage) => Promise<Table>>> = {
  runtimes: async ({ folder, packages, consumers }) => {
    const emulator = selectPackages(packages, ["web-pubsub-emulator"]);
    const place = { folder: join(folder, "service"), moduleSystem: "module" } as const;
    await using service = await startPackedService(await createProject(place, emulator));
    // Awaited here: the service ends with this function.
    return await tryRuntimes(consumers, service.target);
  },
  fixtures: async ({ folder, packages }) => {
    const needed = ["spec-model", "contract-kit", "web-pubsub-rest", "web-pubsub"];
    const projects: Project[] = [];
    for (const moduleSystem of ["module", "commonjs"] as const) {
      const place = { folder: join(folder, `fixtures-${moduleSystem}`), moduleSystem };
      projects.push(await createProject(place, selectPackages(packages, needed)));
    }
    return tryFixtures(projects);
  },
  pages: async ({ folder, packages }) => {
    const used = selectPackages(packages, ["web-pubsub-rest", "web-pubsub", "web-pubsub-emulator"]);
    const place = { folder: join(folder, "pages"), moduleSystem: "module" } as const;
    return tryPages(await createProject(place, used, await readPageDependencies()));
  },
  functions: async ({ folder, packages }) => {
    const used = selectPackages(packages, ["web-pubsub-rest", "web-pubsub", "web-pubsub-emulator"]);
    const place = { folder: join(folder, "functions"), moduleSystem: "module" } as const;
    const project = await createProject(place, used);
    await using service = await startPackedService(project);
    return await tryFunctions(project, service.target);
  },
  types: async ({ packages, consumers }) => {
    for (const project of consumers) {
      const peers = new Set(packages.flatMap((packed) => packed.peers));
      await addToProject(project, packages, [...peers]);
    }
    return compileConsumers(consumers);
  },
  packages: async ({ packages }) => checkPackages(packages),
};

interface Stage {
  readonly folder: string;
  readonly packages: readonly PackedPackage[];
  /** A project for each module system, with both clients installed. */
  readonly consumers: readonly Project[];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(", ")}. There is: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

// Outside of the repository, so that nothing is found in a node_modules further up.
const folder = await realpath(await mkdtemp(join(tmpdir(), "restline-matrix-")));
// After what runs in it has ended, which Ctrl-C ends, too.
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.exitCode = (await runParts()) === 0 ? 0 : 1;

async function runParts(): Promise<number> {
  await installToolchain();
  const tarballs = join(folder, "tarballs");
  await mkdir(tarballs);
  const packages = await packPublished(tarballs);
  const clients = selectPackages(packages, ["web-pubsub-rest", "web-pubsub"]);
  const consumers: Project[] = [];
  for (const moduleSystem of ["module", "commonjs"] as const) {
    const place = { folder: join(folder, moduleSystem), moduleSystem };
    consumers.push(await createProject(place, clients));
  }
  let failures = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const begin = performance.now();
    const table = await part({ folder, packages, consumers });
    failures += countFailures(table);
    const seconds = ((performance.now() - begin) / 1_000).toFixed(0);
    console.log(`${printTable(table)}\n\n  ${name}: ${seconds} s\n`);
  }
  console.log(failures === 0 ? "All passed." : `${failures} failed.`);
  return failures;
}

function selectPackages(
  packages: readonly PackedPackage[],
  names: readonly string[],
): PackedPackage[] {
  return names.map((name) => {
    const found = packages.find((packed) => packed.name === `@restline/${name}`);
    if (found === undefined) throw new Error(`There is no tarball of @restline/${name}.`);
    return found;
  });
}
