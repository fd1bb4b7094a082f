/**
 * All that CI does but for the matrix: lint, test, the mutants of the clients, the main job, the
 * budgets, the API reports, the API reference, a client for every Spector spec, and last whether what
 * is generated is what the specs give. Stops at the first failure.
 */
import { spawnSync } from "node:child_process";

interface Step {
  readonly title: string;
  readonly command: readonly [program: string, ...programArguments: string[]];
}

const steps: readonly Step[] = [
  { title: "Lint, types and format", command: ["npm", "run", "--silent", "lint"] },
  { title: "Tests", command: ["npm", "test", "--silent"] },
  { title: "Mutants of the clients", command: ["npm", "run", "--silent", "mutation"] },
  { title: "The main job", command: ["npm", "start", "--silent"] },
  { title: "Budgets", command: ["npm", "run", "--silent", "budgets"] },
  { title: "API reports", command: ["npm", "run", "--silent", "api"] },
  { title: "API reference", command: ["npm", "run", "--silent", "reference"] },
  { title: "Conformance", command: ["npm", "run", "--silent", "conformance"] },
  { title: "Generated code", command: ["npx", "restline", "check", "specs/web-pubsub"] },
];

for (const { title, command } of steps) {
  console.log(`\n── ${title}: ${command.join(" ")}`);
  const [program, ...programArguments] = command;
  const { status, error } = spawnSync(program, programArguments, { stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) {
    console.error(`\n${title} failed (exit code ${status}).`);
    process.exit(1);
  }
}

const changed = listChanges();
if (changed !== "") {
  console.error(
    `\nThe tree is not clean:\n${changed}\n` +
      "Commit your own changes first. What you did not change was generated differently than it " +
      "is checked in: run `npm run generate` and commit the result.",
  );
  process.exit(1);
}
console.log("\nEverything passed, and regenerating changed nothing.");

function listChanges(): string {
  const { status, stdout, stderr } = spawnSync("git", ["status", "--porcelain"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git status failed: ${stderr}`);
  return stdout.trimEnd();
}
