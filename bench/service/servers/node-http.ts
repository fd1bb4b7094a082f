/** The floor of a REST operation: node:http reads the body and answers 202. */
import { once } from "node:events";
import { createServer } from "node:http";
import { answerParent } from "../measured-process.ts";
import { readPort } from "./port.ts";

const server = createServer((request, response) => {
  request.on("data", () => undefined);
  request.on("end", () => {
    response.writeHead(202, { "Content-Length": "0" });
    response.end();
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
// A key for its callers: they do for both servers the same.
answerParent({ endpoint: `http://127.0.0.1:${readPort(server)}`, accessKey: "none" });
