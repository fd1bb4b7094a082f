/**
 * The process that compiles. Tasks come as messages and are done one after the other; what was
 * parsed stays warm between them. It ends with the process that started it.
 */
import * as nodeModule from "node:module";
import { RestlineError } from "../errors.ts";
import { compileTask, loadCompiler, type CompileParts } from "./compile.ts";
import type { ParsedFiles } from "./host.ts";
import { Reads } from "./reads.ts";
import type { Answer, CompileTask } from "./task.ts";

// Where there is one, Node.js keeps the compiled code of modules: most of a start is compiling.
nodeModule.enableCompileCache?.();
const reads = new Reads();
const complete = reads.followModules();
const parsed: ParsedFiles = { files: new Map(), scripts: new WeakMap() };
let parts: CompileParts | undefined;

process.on("disconnect", () => process.exit());
process.on("message", (task: CompileTask) => {
  // Without an answer the process that waits would never know.
  answer(task).then(send, () => process.exit(1));
});

function send(answer: Answer): void {
  process.send?.(answer);
}

async function answer(task: CompileTask): Promise<Answer> {
  try {
    parts ??= {
      ...(await loadCompiler(task.folder)),
      reads,
      complete,
      parsed,
      announce: (folders) => send({ kind: "staging", folders }),
    };
    return { kind: "compiled", compiled: await compileTask(task, parts) };
  } catch (error) {
    return { kind: "refused", error: describe(error) };
  }
}

function describe(error: unknown): Extract<Answer, { kind: "refused" }>["error"] {
  if (error instanceof RestlineError) {
    const { code, message, remedy, details } = error;
    return { code, message, details, ...(remedy === undefined ? {} : { remedy }) };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = process.env["RESTLINE_DEBUG"] === "1" && error instanceof Error ? error.stack : "";
  return { code: "unforeseen", message, details: stack ? [stack] : [] };
}
