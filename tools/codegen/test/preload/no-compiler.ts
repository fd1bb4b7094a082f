/** Ends the command where it starts another process. */
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

childProcess.fork = () => {
  process.stderr.write("the compiler was started\n");
  process.exit(99);
};
syncBuiltinESMExports();
