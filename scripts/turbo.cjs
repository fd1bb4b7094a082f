/*
 * Runs turbo with what cannot be said in turbo.json: telemetry is off, and the Node that runs
 * the tasks is checked first. With --quiet turbo's own lines go to stderr, so that the command
 * that follows has stdout to itself; a failing task is still shown in full.
 */
require("./require-node.cjs");
var spawnSync = require("node:child_process").spawnSync;

var quiet = process.argv[2] === "--quiet";
var turboArguments = process.argv.slice(quiet ? 3 : 2);
if (quiet) turboArguments.push("--output-logs=errors-only");

var result = spawnSync(
  process.execPath,
  [require.resolve("turbo/bin/turbo")].concat(turboArguments),
  {
    stdio: quiet ? ["inherit", process.stderr, process.stderr] : "inherit",
    env: Object.assign({}, process.env, {
      TURBO_TELEMETRY_DISABLED: "1",
      TURBO_NO_UPDATE_NOTIFIER: "1",
    }),
  },
);
if (result.error) throw result.error;
process.exit(result.status === null ? 1 : result.status);
