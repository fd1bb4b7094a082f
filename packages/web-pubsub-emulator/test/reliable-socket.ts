import type { ClientOptions } from "ws";
import { reliableProtocol, TestSocket } from "./test-socket.ts";

/** What a client of a reliable protocol needs to come back. */
export interface Recoverable {
  readonly connectionId: string;
  readonly reconnectionToken: string;
}

/** Connects with the reliable JSON subprotocol and takes the greeting. */
export async function openReliable(
  url: URL,
  options: ClientOptions = {},
): Promise<TestSocket & Recoverable> {
  const opened = await TestSocket.open(url, [reliableProtocol], options);
  const greeting = await opened.nextJson();
  return Object.assign(opened, {
    connectionId: String(greeting["connectionId"]),
    reconnectionToken: String(greeting["reconnectionToken"]),
  });
}

/** Connects with the ids in the URL, as official clients do when they recover. Takes no greeting. */
export function recoverReliable(
  url: URL,
  lost: Recoverable,
  options: ClientOptions = {},
): Promise<TestSocket> {
  const recovery = new URL(url);
  recovery.searchParams.append("awps_connection_id", lost.connectionId);
  recovery.searchParams.append("awps_reconnection_token", lost.reconnectionToken);
  return TestSocket.open(recovery, [reliableProtocol], options);
}
