import { once } from "node:events";
import type { WebSocket } from "ws";

/** What the clients of one server are told. */
export interface Subscription {
  readonly receiverWire: WireName;
  readonly publisherWire: WireName;
  readonly receiverUrl: string;
  readonly publisherUrl: string;
  readonly receivers: number;
}

/** How clients talk to one kind of server. */
export interface Wire {
  readonly subprotocols: readonly string[];
  /** Resolves when the server has said all that it says before messages. */
  readonly welcome: (websocket: WebSocket) => Promise<unknown>;
  readonly publish: (text: string) => string;
  readonly isMessage: (data: Buffer, websocket: WebSocket) => boolean;
}

const bare: Wire = {
  subprotocols: [],
  welcome: () => Promise.resolve(),
  publish: (text) => text,
  isMessage: () => true,
};

/** `json.webpubsub.azure.v1`; its first message is the greeting. */
const json: Wire = {
  subprotocols: ["json.webpubsub.azure.v1"],
  welcome: (websocket) => once(websocket, "message"),
  publish: (data) =>
    JSON.stringify({ type: "sendToGroup", group: "bench", dataType: "text", data }),
  isMessage: (data) => data.includes('"type":"message"'),
};

/** Engine.IO and Socket.IO packets are a digit and JSON: `4` a message, `2` an event, `40` connect. */
const socketIo: Wire = {
  subprotocols: [],
  welcome: async (websocket) => {
    await once(websocket, "message");
    websocket.send("40");
    await once(websocket, "message");
  },
  publish: (text) => `42${JSON.stringify(["publish", text])}`,
  isMessage: (data, websocket) => {
    if (data.length === 1 && data[0] === "2".charCodeAt(0)) websocket.send("3");
    return data.length > 2 && data[0] === "4".charCodeAt(0) && data[1] === "2".charCodeAt(0);
  },
};

export const wires = { bare, json, socketIo } as const;

export type WireName = keyof typeof wires;
