import { fileURLToPath } from "node:url";

/** Where the fixtures are. */
export const fixturesFolder: string = fileURLToPath(new URL("../fixtures", import.meta.url));
