/** A room of socket.io, over WebSockets alone. */
import { once } from "node:events";
import { createServer } from "node:http";
import { Server } from "socket.io";
import { answerParent } from "../measured-process.ts";
import { readPort } from "./port.ts";

const server = createServer();
const io = new Server(server, { transports: ["websocket"] });
io.on("connection", async (socket) => {
  if (socket.handshake.query["role"] === "publisher") {
    socket.on("publish", (text: string) => io.to("bench").emit("message", text));
  } else await socket.join("bench");
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const url = `ws://127.0.0.1:${readPort(server)}/socket.io/?EIO=4&transport=websocket`;
answerParent({ receiverUrl: `${url}&role=receiver`, publisherUrl: `${url}&role=publisher` });
