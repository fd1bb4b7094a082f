import { reliableProtocol, TestSocket } from "./test-socket.ts";

/** What a client of a reliable protocol needs to come back. */
export interface Recoverable {
  readonly connectionId: string;
  readonly reconnectionToken: string;
}

/** Connects with the reliable JSON subprotocol and takes the greeting. */
export async function openReliable(url: URL): Promise<TestSocket & Recoverable> {
  const opened = await TestSocket.open(url, [reliableProtocol]);
  const greeting = await opened.nextJson();
  return Object.assign(opened, {
    connectionId: String(greeting["connectionId"]),
    reconnectionToken: String(greeting["reconnectionToken"]),
  });
}

/** Connects with the ids in the URL, as official clients do when they recover. Takes no greeting. */
export function recoverReliable(url: URL, lost: Recoverable): Promise<TestSocket> {
  const recovery = new URL(url);
  recovery.searchParams.append("awps_connection_id", lost.connectionId);
  recovery.searchParams.append("awps_reconnection_token", lost.reconnectionToken);
  return TestSocket.open(recovery, [reliableProtocol]);
}
