import { fileURLToPath } from "node:url";

/** Where the fixtures are. */
export const fixturesFolder: string = fileURLToPath(new URL("../fixtures", import.meta.url));

/** The command, from the repository's root, that records one case. */
export function recordCommand(name: string): string {
  return `npm run record -- ${name}`;
}
