/*
 * Stops with one clear line where the Node that runs our scripts is too old.
 *
 * On Linux (x64, arm64) and Windows (x64) `npm install` brings the pinned Node 24 into
 * node_modules/.bin, which npm puts first on every script's PATH, so there this never fires.
 * Elsewhere the system's Node runs the scripts and has to be 22 or newer.
 *
 * Plain CommonJS without modern syntax: it has to run on whatever Node is there.
 */
var oldest = 22;
var major = Number(process.versions.node.split(".")[0]);

if (major < oldest) {
  console.error(
    "Restline needs Node " +
      oldest +
      " or newer, and this script runs on Node " +
      process.versions.node +
      ".\n" +
      "There is no pinned Node in node_modules for " +
      process.platform +
      "-" +
      process.arch +
      " " +
      "(or optional dependencies were left out).\n" +
      "Install Node 24 (https://nodejs.org), then run the same command again.",
  );
  process.exit(1);
}
