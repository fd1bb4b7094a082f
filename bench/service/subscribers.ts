/** The clients of one server, in a process of their own: a publisher, and receivers who count. */
import { once } from "node:events";
import { WebSocket, type RawData } from "ws";
import { answerParent } from "./measured-process.ts";
import { wires, type Subscription, type Wire } from "./wires.ts";

const subscription = JSON.parse(process.argv[2] ?? "") as Subscription;
const { receiverUrl, publisherUrl, receivers } = subscription;
const publisherWire = wires[subscription.publisherWire];
const receiverWire = wires[subscription.receiverWire];
let missing = 0;
let whenComplete: (() => void) | undefined;

const publisher = await open(publisherUrl, publisherWire, () => undefined);
for (let opened = 0; opened < receivers;) {
  // A backlog holds only so many connections.
  const batch = Math.min(100, receivers - opened);
  await Promise.all(Array.from({ length: batch }, () => open(receiverUrl, receiverWire, count)));
  opened += batch;
}

answerParent(null, {
  /** Sends a burst, and answers when every receiver has all of it. */
  publish: async (burst) => {
    missing = Number(burst) * receivers;
    const complete = new Promise<void>((resolve) => {
      whenComplete = resolve;
    });
    for (let sent = 0; sent < Number(burst); sent++) {
      publisher.send(publisherWire.publish("x".repeat(100)));
    }
    await complete;
    return null;
  },
});

function count(): void {
  if (--missing === 0) whenComplete?.();
}

/** Resolves when the server has welcomed the client; tells of each message after that. */
async function open(url: string, wire: Wire, received: () => void): Promise<WebSocket> {
  const websocket = new WebSocket(url, [...wire.subprotocols], { perMessageDeflate: false });
  // A greeting may come in one read with the end of the handshake.
  const welcomed = wire.welcome(websocket);
  await once(websocket, "open");
  await welcomed;
  websocket.on("message", (data: RawData) => {
    // With the default binaryType a message is one Buffer.
    if (wire.isMessage(data as Buffer, websocket)) received();
  });
  return websocket;
}
