import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as emulatorModule from "@restline/web-pubsub-emulator";
import type { Target } from "./program/target.ts";
import type { Project } from "./project.ts";

/** The embedded service of a project's tarball, on a free port of this machine. */
export interface PackedService extends AsyncDisposable {
  readonly target: Target;
}

/** Starts the service that is installed in the project. */
export async function startPackedService({ folder }: Project): Promise<PackedService> {
  const door = join(folder, "node_modules/@restline/web-pubsub-emulator/dist/index.js");
  const { createEmulator }: typeof emulatorModule = await import(pathToFileURL(door).href);
  const accessKey = crypto.randomUUID();
  const emulator = await createEmulator({ accessKey });
  return {
    target: { endpoint: emulator.endpoint, accessKey, hub: "chat" },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}
