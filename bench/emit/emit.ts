import { withWorkFolder } from "../work-folder.ts";
import { benchClientJs } from "./client-js.ts";
import { benchCommand } from "./command.ts";
import { benchGrowth } from "./growth.ts";
import { benchSpector } from "./spector.ts";
import { benchWebPubSub } from "./web-pubsub.ts";

/** Our emitter beside a compile without any and the emitters that npm has; then how it grows. */
export async function benchEmit(): Promise<void> {
  await withWorkFolder("emit", async (folder) => {
    await benchWebPubSub(folder);
    await benchClientJs();
    await benchCommand(folder);
    await benchSpector(folder);
    await benchGrowth(folder);
  });
}
