import type { ServiceCredential } from "../auth/credential.ts";

/** What was asked of the service, as far as a message about its failure needs to know. */
export interface CalledOperation {
  /** The method, for instance `closeConnection`. */
  operation: string;
  hub: string;
  /** What the call was about, for instance `{ connection: "a1" }`. */
  subject: Readonly<Record<string, string>>;
  credentialKind: ServiceCredential["kind"];
}

const longestName = 120;

/** Writes what a call was about: `(hub "chat", connection "a1")`. */
export function printSubject({ hub, subject }: CalledOperation): string {
  const parts = Object.entries({ hub, ...subject }).map(([name, value]) => {
    const shown = value.length > longestName ? `${value.slice(0, longestName)}…` : value;
    return `${name} ${JSON.stringify(shown)}`;
  });
  return `(${parts.join(", ")})`;
}

/** Writes the last line of a message: what is known of code, request id and attempts. */
export function printFacts(facts: Readonly<Record<string, string | number | undefined>>): string {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return known.map(([name, value]) => `${name}: ${value}`).join("  ");
}
