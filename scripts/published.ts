import { join } from "node:path";
import { runNpm } from "./npm.ts";

/** A workspace that is published. */
export interface PublishedPackage {
  readonly name: string;
  /** The absolute path of its folder. */
  readonly folder: string;
  /** As its package.json has it. */
  readonly exports: unknown;
}

const root = join(import.meta.dirname, "..");

/** Every workspace that is published, by name. */
export async function listPublished(): Promise<PublishedPackage[]> {
  const workspaces = JSON.parse(await runNpm(root, ["query", ".workspace"])) as Workspace[];
  return workspaces
    .filter(({ private: hidden }) => !hidden)
    .map(({ name, location, exports }) => ({ name, folder: join(root, location), exports }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

interface Workspace {
  readonly name: string;
  readonly location: string;
  readonly private?: boolean;
  readonly exports?: unknown;
}
