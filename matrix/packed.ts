import { join } from "node:path";
import { describeEnding, runCommand } from "./command.ts";

/** A package as npm would publish it. */
export interface PackedPackage {
  readonly name: string;
  /** The path of the tarball. */
  readonly tarball: string;
}

const root = join(import.meta.dirname, "..");

/** Packs every workspace that is published into the folder, as it was built last. */
export async function packPublished(folder: string): Promise<PackedPackage[]> {
  const workspaces = await runNpm(["query", ".workspace"]);
  const published = (workspaces as readonly Workspace[]).filter(({ private: hidden }) => !hidden);
  const packed = await runNpm([
    "pack",
    "--json",
    `--pack-destination=${folder}`,
    ...published.map(({ name }) => `--workspace=${name}`),
  ]);
  return readPacked(packed).map(({ name, filename }) => ({
    name,
    tarball: join(folder, filename),
  }));
}

interface Workspace {
  readonly name: string;
  readonly private?: boolean;
}

interface Packed {
  readonly name: string;
  readonly filename: string;
}

/** npm gives a list or, where it packs workspaces, an object by their names. */
function readPacked(packed: unknown): readonly Packed[] {
  if (typeof packed !== "object" || packed === null) throw new Error("npm pack said nothing.");
  return Object.values(packed) as Packed[];
}

async function runNpm(programArguments: readonly string[]): Promise<unknown> {
  const ending = await runCommand({
    program: "npm",
    programArguments,
    cwd: root,
    limitInMs: 120_000,
  });
  if (ending.exitCode !== 0) {
    throw new Error(`npm ${programArguments[0]} failed.\n${describeEnding(ending)}`);
  }
  return JSON.parse(ending.stdout);
}
