import type { SecretFinding } from "../sanitise/find-secrets.ts";

/** A secret in the text of a file. */
export interface SecretInFile extends SecretFinding {
  /** The path of the file. */
  readonly file: string;
}

/** What is stored, or was to be stored, holds something that must never be. The message does not. */
export class SecretFoundError extends Error {
  readonly code = "SECRET_FOUND";
  readonly findings: readonly SecretInFile[];

  constructor(findings: readonly SecretInFile[]) {
    const list = findings.map(({ file, line, what }) => `  ${file}:${line}: ${what}`).join("\n");
    super(
      "fixtures must not hold secrets: add them to the sanitiser's rules and record again; what was " +
        `found was not written, or has to be deleted\n${list}`,
    );
    this.name = "SecretFoundError";
    this.findings = findings;
  }
}
