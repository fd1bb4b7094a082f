/** The program in a process of Node.js, sending by undici. */
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import { closeBoth } from "./close-both.ts";
import type { Target } from "./target.ts";

sendByUndici().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function sendByUndici(): Promise<void> {
  await using httpClient = createUndiciHttpClient();
  const target: Target = JSON.parse(process.env["MATRIX_TARGET"] ?? "{}");
  console.log(JSON.stringify(await closeBoth(target, { httpClient })));
}
