import { scenarios } from "./scenarios.ts";

// Run as `node --expose-gc measure.ts <scenario>`: prints what was measured as JSON.
const [name = ""] = process.argv.slice(2);
const scenario = scenarios[name];
if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
console.log(JSON.stringify(await scenario()));
