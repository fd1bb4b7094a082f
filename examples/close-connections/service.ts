import { createEmulator } from "@restline/web-pubsub-emulator";

/** The service that the story is told on. */
export interface Service extends AsyncDisposable {
  readonly title: string;
  readonly connectionString: string;
  readonly hub: string;
}

/**
 * The real resource that `WEB_PUBSUB_CONNECTION_STRING` and `WEB_PUBSUB_HUB` name, or else an
 * embedded service on a free port of this machine.
 */
export async function openService(environment: NodeJS.ProcessEnv): Promise<Service> {
  const { WEB_PUBSUB_CONNECTION_STRING: connectionString, WEB_PUBSUB_HUB: hub } = environment;
  if (connectionString && hub) {
    const title = `hub "${hub}" of ${/Endpoint=([^;]*)/i.exec(connectionString)?.[1] ?? "a resource"}`;
    return { title, connectionString, hub, [Symbol.asyncDispose]: async () => undefined };
  }
  if (connectionString || hub) {
    const missing = connectionString ? "WEB_PUBSUB_HUB" : "WEB_PUBSUB_CONNECTION_STRING";
    throw new Error(
      `${missing} is missing: set both for a real resource, none for the embedded service.`,
    );
  }
  const emulator = await createEmulator();
  return {
    title: "the embedded service",
    connectionString: emulator.connectionString,
    hub: "chat",
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}
