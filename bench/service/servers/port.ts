import type { Server } from "node:net";

/** The port of a server that is listening. */
export function readPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("No TCP address.");
  return address.port;
}
