/** Kills the command as a power cut would, before the rename that the environment names. */
import fileSystem from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const last = Number(process.env["TEST_KILL_AT_RENAME"]);
const { rename } = fileSystem;
let count = 0;
fileSystem.rename = async (from, to) => {
  if (++count === last) process.kill(process.pid, "SIGKILL");
  await rename(from, to);
};
syncBuiltinESMExports();
