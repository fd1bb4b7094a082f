/** The floor for one write a message: every client gets the same frame, made once, past ws itself. */
import type { Duplex } from "node:stream";
import { answerParent } from "../measured-process.ts";
import { openWsServer } from "./ws-server.ts";

const receivers = new Set<Duplex>();
const details = await openWsServer(
  (websocket, request) => {
    const { socket } = request;
    receivers.add(socket);
    websocket.on("close", () => receivers.delete(socket));
  },
  (text) => {
    // FIN and text, then a length below 126: what the bench sends has 100 bytes.
    const frame = Buffer.concat([Buffer.from([0x81, text.length]), text]);
    for (const socket of receivers) socket.write(frame);
  },
);
answerParent(details);
