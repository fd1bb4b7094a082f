/** The program in a process: takes its target from the environment, and prints the outcome. */
import { closeBoth } from "./close-both.ts";

closeBoth(JSON.parse(process.env["MATRIX_TARGET"] ?? "{}"))
  .then((outcome) => console.log(JSON.stringify(outcome)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
