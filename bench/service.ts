/** The embedded service as a process of its own: sends its connection string to its parent. */
import { createEmulator } from "@restline/web-pubsub-emulator";

const { connectionString } = await createEmulator();
if (process.send === undefined) throw new Error("service.ts is to be forked by a bench.");
process.send(connectionString);
