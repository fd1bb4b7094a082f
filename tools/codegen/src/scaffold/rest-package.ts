import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printJson } from "./layer/package-files.ts";

/**
 * Lets a generated package carry its spec and lock, by which `restline verify` can rebuild it. The
 * emitter writes its package.json once, for people to go on with.
 */
export async function addBundle(folder: string, spec: string): Promise<void> {
  const path = join(folder, "package.json");
  const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!isRecord(manifest)) throw new TypeError(`${path} is no object.`);
  const scripts = isRecord(manifest["scripts"]) ? manifest["scripts"] : {};
  const files: unknown[] = Array.isArray(manifest["files"]) ? manifest["files"] : [];
  const bundled = {
    ...manifest,
    version: "0.1.0",
    files: [...files, "spec"],
    scripts: {
      ...scripts,
      build: `tsc -p tsconfig.json && restline bundle ${spec} --into . --build tsconfig.json`,
    },
  };
  await writeFile(path, printJson(bundled));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
