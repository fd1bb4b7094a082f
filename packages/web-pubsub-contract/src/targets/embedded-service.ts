import { createFetchClient, type Target } from "@restline/contract-kit";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { sceneHub, type Scene } from "../scene.ts";
import { createLiveScene, type LiveService } from "./live-scene.ts";

/** The embedded service, with requests that stay in the process: only client connections use its port. */
export const embeddedInProcess: Target<Scene> = createTarget(
  "embedded service, in process",
  ({ connectionString, fetch }) => ({
    connectionString,
    hub: sceneHub,
    httpClient: createFetchClient(fetch),
  }),
);

/** The same, by the embedded service's own HTTP client: what a test passes to a client library. */
export const embeddedByHttpClient: Target<Scene> = createTarget(
  "embedded service, by its own HTTP client",
  ({ connectionString, httpClient }) => ({ connectionString, hub: sceneHub, httpClient }),
);

/** The embedded service over real sockets. */
export const embeddedOverPort: Target<Scene> = createTarget(
  "embedded service, over a port",
  ({ connectionString }) => ({ connectionString, hub: sceneHub }),
);

function createTarget(name: string, reach: (emulator: Emulator) => LiveService): Target<Scene> {
  return {
    name,
    async open() {
      const emulator = await createEmulator();
      return {
        begin: async () => createLiveScene(reach(emulator)),
        [Symbol.asyncDispose]: () => emulator.close(),
      };
    },
  };
}
