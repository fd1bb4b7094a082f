import { readFile } from "node:fs/promises";
import { findSecrets } from "../sanitise/find-secrets.ts";
import { listFiles } from "./read-fixtures.ts";
import { SecretFoundError } from "./secret-found-error.ts";

/**
 * Searches every file below a folder for secrets, whatever it is: a run that calls this fails where
 * one is stored.
 *
 * @param secrets - secrets known to be in use, beside those that can be told by their form
 * @throws SecretFoundError naming file, line and kind of each
 */
export async function requireNoSecrets(
  folder: string,
  secrets: readonly string[] = [],
): Promise<void> {
  const findings = await Promise.all(
    (await listFiles(folder)).map(async (file) =>
      findSecrets(await readFile(file, "utf8"), secrets).map((found) => ({ ...found, file })),
    ),
  );
  if (findings.flat().length > 0) throw new SecretFoundError(findings.flat());
}
