import type { Target } from "@restline/contract-kit";
import type { Scene } from "../scene.ts";
import { holdToken } from "../access/entra-token.ts";
import { createLiveScene, type LiveService } from "./live-scene.ts";

/** A real Web PubSub resource, where environment variables name one. */
export interface RealResource {
  /** For callers with an access key. */
  readonly byKey: Target<Scene>;
  /** For callers by Entra ID, which takes one variable more. */
  readonly byEntra: Target<Scene>;
  /** Absent where the environment names none. */
  readonly service?: LiveService;
}

/** Reads from the environment where the real resource is. */
export function findRealResource(environment: NodeJS.ProcessEnv = process.env): RealResource {
  const connectionString = environment["WEB_PUBSUB_CONNECTION_STRING"] ?? "";
  const hub = environment["WEB_PUBSUB_HUB"] ?? "";
  const token = environment["WEB_PUBSUB_ENTRA_TOKEN"] ?? "";
  const isNamed = connectionString !== "" && hub !== "";
  const service: LiveService = {
    byKey: { hub, credential: { kind: "access key", connectionString } },
    ...(token === "" ? {} : { byEntra: { hub, credential: readEntra(connectionString, token) } }),
  };
  const notNamed = isNamed
    ? undefined
    : "WEB_PUBSUB_CONNECTION_STRING and WEB_PUBSUB_HUB do not name one";
  const noToken = token === "" ? "WEB_PUBSUB_ENTRA_TOKEN holds no token" : undefined;
  return {
    byKey: createTarget("a real resource", service, notNamed),
    byEntra: createTarget("a real resource, by Entra ID", service, notNamed ?? noToken),
    ...(isNamed ? { service } : {}),
  };
}

function createTarget(
  name: string,
  service: LiveService,
  unavailable: string | undefined,
): Target<Scene> {
  return {
    name,
    ...(unavailable === undefined ? {} : { unavailable }),
    open: async () => ({
      begin: async () => createLiveScene(service),
      [Symbol.asyncDispose]: async () => undefined,
    }),
  };
}

function readEntra(
  connectionString: string,
  token: string,
): NonNullable<LiveService["byEntra"]>["credential"] {
  const endpoint = /Endpoint=([^;]+)/i.exec(connectionString)?.[1] ?? "";
  return { kind: "Entra ID", endpoint, token: holdToken(token) };
}
