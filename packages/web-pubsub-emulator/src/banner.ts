import type { Emulator } from "./emulator.ts";

/** How long a client URL on the screen is good, in minutes: a working day and the night after it. */
const minutesToExpire = 24 * 60;

/** What a client that somebody tries out may need. */
const everyRole = ["webpubsub.joinLeaveGroup", "webpubsub.sendToGroup"];

/**
 * What is shown when the emulator has started: where it is, its connection string, and for each hub
 * that was asked for a URL with which a client can connect.
 *
 * @param shown - `entra`: whether Microsoft Entra tokens are taken.
 */
export function printBanner(
  emulator: Emulator,
  shown: { readonly hubs: readonly string[]; readonly entra: boolean },
): string {
  const lines = [
    `Web PubSub emulator on ${emulator.endpoint} (Ctrl-C stops it)`,
    "",
    `  ${emulator.connectionString}`,
    "",
  ];
  for (const hub of shown.hubs) {
    const url = emulator.createClientUrl(hub, { roles: everyRole, minutesToExpire });
    lines.push(`  A client of ${hub}, for a day:`, `  ${url}`, "");
  }
  if (emulator.adminEndpoint !== undefined) {
    lines.push(
      `  Admin endpoint, with the access key as the bearer token: ${emulator.adminEndpoint}`,
      "",
    );
  }
  if (shown.entra && emulator.endpoint.startsWith("http:")) {
    lines.push(
      "  Azure's client libraries send Microsoft Entra tokens over https alone: add --https.",
      "",
    );
  }
  return `${lines.join("\n")}\n`;
}
