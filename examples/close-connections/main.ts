/**
 * The main job: `npm start`. Connects real clients to a service, closes them through the low-level
 * and the high-level client, and tells what everybody saw. Exits with 0 only if all was right.
 * `--json` prints the account as one JSON object.
 */
import { parseArgs } from "node:util";
import { printAccount } from "./account.ts";
import { openService } from "./service.ts";
import { tellStory } from "./story.ts";

try {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  await using service = await openService(process.env);
  if (!values.json) console.log(`Closing live connections on ${service.title} …\n`);
  const account = await tellStory(service);
  console.log(values.json ? JSON.stringify(account, undefined, 2) : printAccount(account));
  process.exitCode = account.asExpected === account.steps.length ? 0 : 1;
} catch (error) {
  console.error(
    `The story could not be told: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
