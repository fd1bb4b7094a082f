import type { Settings } from "./handler.ts";

/**
 * Reads the settings from environment variables.
 *
 * @throws Error that names what is missing.
 */
export function readSettings(environment: Readonly<Record<string, unknown>>): Settings {
  const need = (name: string): string => {
    const value = environment[name];
    if (typeof value === "string" && value !== "") return value;
    throw new Error(`${name} is missing from the environment.`);
  };
  return {
    connectionString: need("WEB_PUBSUB_CONNECTION_STRING"),
    hub: need("WEB_PUBSUB_HUB"),
    publisherKey: need("PUBLISHER_KEY"),
  };
}
