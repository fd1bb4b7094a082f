#!/usr/bin/env node
// Checked in, unlike the build output: npm links a command only if its file is there at install time.
import module from "node:module";

const [major] = process.versions.node.split(".").map(Number);
if (major < 22) {
  process.stderr.write(
    `restline: needs Node.js 22 or newer, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  // Where there is one, Node.js keeps the compiled code of modules: most of a start is compiling.
  module.enableCompileCache?.();
  await import("../dist/cli.js");
}
