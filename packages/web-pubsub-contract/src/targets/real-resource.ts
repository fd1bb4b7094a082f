import type { Target } from "@restline/contract-kit";
import type { Scene } from "../scene.ts";
import { createLiveScene } from "./live-scene.ts";

/** A real Web PubSub resource, where environment variables name one. */
export function findRealResource(environment: NodeJS.ProcessEnv = process.env): Target<Scene> {
  const connectionString = environment["WEB_PUBSUB_CONNECTION_STRING"] ?? "";
  const hub = environment["WEB_PUBSUB_HUB"] ?? "";
  const name = "a real resource";
  const open: Target<Scene>["open"] = async () => ({
    begin: async () => createLiveScene({ connectionString, hub }),
    [Symbol.asyncDispose]: async () => undefined,
  });
  if (connectionString !== "" && hub !== "") return { name, open };
  const unavailable = "WEB_PUBSUB_CONNECTION_STRING and WEB_PUBSUB_HUB do not name one";
  return { name, open, unavailable };
}
