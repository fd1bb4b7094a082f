import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

/** Gives a folder for the time of a call. It is below our packages, so that a spec in it finds its libraries. */
export async function withWorkFolder(
  name: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const parent = join(import.meta.dirname, ".tmp");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `${name}-`));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
