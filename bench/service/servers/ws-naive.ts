/** What a first version does: writes the message as JSON for each client. */
import type { WebSocket } from "ws";
import { answerParent } from "../measured-process.ts";
import { openWsServer } from "./ws-server.ts";

const receivers = new Set<WebSocket>();
const details = await openWsServer(
  (websocket) => {
    receivers.add(websocket);
    websocket.on("close", () => receivers.delete(websocket));
  },
  (text) => {
    const data = text.toString("utf8");
    for (const websocket of receivers) websocket.send(JSON.stringify({ from: "group", data }));
  },
);
answerParent(details);
