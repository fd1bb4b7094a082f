import { join } from "node:path";
import { digestContent } from "../digest.ts";
import type { FileSystem } from "./file-system.ts";

/** The digests of all files below a folder, by their paths relative to it; none where it is not. */
export async function digestFolder(fs: FileSystem, folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  const walk = async (below: string): Promise<void> => {
    for (const name of [...(await fs.list(join(folder, below)))].sort()) {
      const path = below === "" ? name : `${below}/${name}`;
      const kind = await fs.find(join(folder, path));
      if (kind === "folder") await walk(path);
      if (kind === "file") digests.set(path, digestContent(await fs.read(join(folder, path))));
    }
  };
  await walk("");
  return digests;
}
