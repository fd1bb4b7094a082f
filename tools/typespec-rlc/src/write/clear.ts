import { joinPaths, type Diagnostic, type Program } from "@typespec/compiler";
import { reportUnclearableOutput } from "../lib.ts";

/**
 * Removes everything below the folder but the files to keep, `node_modules`, and what begins with
 * a dot. A folder that holds sources of the spec is left as it is, and gets a diagnostic.
 */
export async function clearFolder(
  program: Program,
  folder: string,
  keep: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  const holdsSpec = [...program.sourceFiles.keys()].some((path) => path.startsWith(`${folder}/`));
  if (holdsSpec) return [reportUnclearableOutput(folder)];
  await clearBelow(program, folder, { prefix: "", keep });
  return [];
}

async function clearBelow(
  program: Program,
  folder: string,
  { prefix, keep }: { readonly prefix: string; readonly keep: ReadonlySet<string> },
): Promise<void> {
  const names = await program.host.readDir(joinPaths(folder, prefix)).catch(() => []);
  for (const name of names) {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (prefix === "" && (name === "node_modules" || name.startsWith("."))) continue;
    if (keep.has(path)) continue;
    if ([...keep].some((kept) => kept.startsWith(`${path}/`))) {
      await clearBelow(program, folder, { prefix: path, keep });
    } else {
      await program.host.rm(joinPaths(folder, path), { recursive: true });
    }
  }
}
