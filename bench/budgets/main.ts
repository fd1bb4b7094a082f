/**
 * Compares what is exact about the clients' cost with `budgets.json`: bundles in bytes, and the type
 * instantiations of a program that uses them. Fails where one is over. With `--update` it writes
 * what was measured as the new budgets.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { measureBudgets, officialOnNode, type Budgets } from "./measure.ts";

const path = join(import.meta.dirname, "budgets.json");
const measured = await measureBudgets();
const official = await officialOnNode();

if (process.argv.includes("--update")) {
  await writeFile(path, `${JSON.stringify(measured, undefined, 2)}\n`);
}
const budgets = JSON.parse(await readFile(path, "utf8")) as Budgets;

const names = [...new Set([...Object.keys(budgets), ...Object.keys(measured)])];
const failed = names.filter((name) => {
  const [budget, value] = [budgets[name], measured[name]];
  const isMet = budget !== undefined && value !== undefined && value <= budget;
  const ratio =
    value !== undefined && name.endsWith("node, gzip")
      ? `   ${(value / official).toFixed(2)} of @azure/web-pubsub`
      : "";
  console.log(
    `  ${isMet ? "✓" : "✗"} ${name.padEnd(54)} ${print(value)} of ${print(budget)}${ratio}`,
  );
  return !isMet;
});
if (failed.length > 0) {
  console.error(
    `\nOver budget, or without one: ${failed.join("; ")}. Make it smaller, or say in the commit ` +
      "why it has to be more: npm run budgets -- --update writes what was measured.",
  );
  process.exitCode = 1;
}

function print(value: number | undefined): string {
  return (value === undefined ? "none" : String(value)).padStart(6);
}
