import { join } from "node:path";
import { runNpm } from "./npm.ts";

/** A workspace that is published. */
export interface PublishedPackage {
  readonly name: string;
  /** The absolute path of its folder. */
  readonly folder: string;
  /** As its package.json has it. */
  readonly exports: unknown;
  /**
   * What it wants beside it, optional or not, in the versions that it is developed with:
   * `undici@8.13.1`.
   */
  readonly peers: readonly string[];
}

const root = join(import.meta.dirname, "..");

/** Every workspace that is published, by name. */
export async function listPublished(): Promise<PublishedPackage[]> {
  const workspaces = JSON.parse(await runNpm(root, ["query", ".workspace"])) as Workspace[];
  return workspaces
    .filter(({ private: hidden }) => !hidden)
    .map((workspace) => ({
      name: workspace.name,
      folder: join(root, workspace.location),
      exports: workspace.exports,
      peers: listPeers(workspace),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

interface Workspace {
  readonly name: string;
  readonly location: string;
  readonly private?: boolean;
  readonly exports?: unknown;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function listPeers({ devDependencies = {}, peerDependencies = {} }: Workspace): string[] {
  return Object.entries(peerDependencies).map(
    ([name, range]) => `${name}@${devDependencies[name] ?? range}`,
  );
}
