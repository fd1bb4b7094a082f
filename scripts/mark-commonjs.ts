/** Marks a folder of build output as CommonJS: `node mark-commonjs.ts dist/cjs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (folder === undefined) throw new Error("mark-commonjs: name the folder, for instance dist/cjs");
writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
