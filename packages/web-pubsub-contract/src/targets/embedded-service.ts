import { createFetchClient, type Target } from "@restline/contract-kit";
import { createEmulator, type Emulator, type EmulatorOptions } from "@restline/web-pubsub-emulator";
import type { Access } from "../levels/level.ts";
import { sceneHub, type Scene } from "../scene.ts";
import { createEntraToken } from "../access/entra-token.ts";
import { createLiveScene, type LiveService } from "./live-scene.ts";

/** The embedded service, with requests that stay in the process: only client connections use its port. */
export const embeddedInProcess: Target<Scene> = createTarget(
  "embedded service, in process",
  ({ fetch }) => ({ httpClient: createFetchClient(fetch) }),
);

/** The same, by the embedded service's own HTTP client: what a test passes to a client library. */
export const embeddedByHttpClient: Target<Scene> = createTarget(
  "embedded service, by its own HTTP client",
  ({ httpClient }) => ({ httpClient }),
);

/** The embedded service over real sockets. */
export const embeddedOverPort: Target<Scene> = createTarget(
  "embedded service, over a port",
  reachByPort,
);

/** How requests get to a service that is embedded. */
export type Reach = (emulator: Emulator) => Pick<Access, "httpClient" | "tlsOptions">;

/** Over the network of the machine; the certificate of a service with https is its own. */
export function reachByPort({ certificate }: Emulator): ReturnType<Reach> {
  return certificate === undefined ? {} : { tlsOptions: { ca: certificate } };
}

/** An embedded service for callers of both kinds. */
export interface EmbeddedService extends AsyncDisposable {
  readonly service: LiveService;
  /** As it was in the beginning. */
  reset(): Promise<void>;
}

/** Starts an embedded service. Tokens of Entra ID go over https alone, so that there are two. */
export async function startEmbeddedService(
  reach: Reach,
  options: EmulatorOptions = {},
): Promise<EmbeddedService> {
  const byKey = await createEmulator(options);
  const byEntra = await createEmulator({
    ...options,
    https: true,
    allowUnvalidatedEntraTokens: true,
  });
  const { connectionString } = byKey;
  const { endpoint } = byEntra;
  return {
    service: {
      byKey: {
        hub: sceneHub,
        credential: { kind: "access key", connectionString },
        ...reach(byKey),
      },
      byEntra: {
        hub: sceneHub,
        credential: { kind: "Entra ID", endpoint, token: createEntraToken() },
        ...reach(byEntra),
      },
    },
    async reset() {
      await byKey.reset();
      await byEntra.reset();
    },
    async [Symbol.asyncDispose]() {
      await byKey.close();
      await byEntra.close();
    },
  };
}

function createTarget(name: string, reach: Reach): Target<Scene> {
  return {
    name,
    async open() {
      const embedded = await startEmbeddedService(reach);
      return {
        begin: async () => createLiveScene(embedded.service),
        [Symbol.asyncDispose]: () => embedded[Symbol.asyncDispose](),
      };
    },
  };
}
