import type { Emulator } from "./emulator.ts";

/** How long a client URL on the screen is good, in minutes: a working day and the night after it. */
const minutesToExpire = 24 * 60;

/** What a client that somebody tries out may need. */
const everyRole = ["webpubsub.joinLeaveGroup", "webpubsub.sendToGroup"];

/**
 * What is shown when the emulator has started: where it is, its connection string, and for each hub
 * that was asked for a URL with which a client can connect.
 */
export function printBanner(emulator: Emulator, hubs: readonly string[]): string {
  const lines = [
    `Web PubSub emulator on ${emulator.endpoint} (Ctrl-C stops it)`,
    "",
    `  ${emulator.connectionString}`,
    "",
  ];
  for (const hub of hubs) {
    const url = emulator.createClientUrl(hub, { roles: everyRole, minutesToExpire });
    lines.push(`  A client of ${hub}, for a day:`, `  ${url}`, "");
  }
  if (emulator.adminEndpoint !== undefined) {
    lines.push(
      `  Admin endpoint, with the access key as the bearer token: ${emulator.adminEndpoint}`,
      "",
    );
  }
  return `${lines.join("\n")}\n`;
}
