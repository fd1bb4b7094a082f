import { fixturesFolder } from "./fixtures-folder.ts";
import { recordFixtures } from "./record-fixtures.ts";

// npm run record [-- case…]: records all cases, or the named ones, from the embedded service.
process.exitCode = await recordFixtures(process.argv.slice(2), {
  folder: fixturesFolder,
  print: console.log,
});
