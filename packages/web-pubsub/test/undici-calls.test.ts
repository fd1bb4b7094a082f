import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect } from "node:net";

import { ConnectionError, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { ServiceError } from "@restline/web-pubsub";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import type { UndiciHttpClient } from "@restline/web-pubsub/undici";
import { expect } from "chai";
import { Agent } from "undici";

import { connectClient } from "./live-client.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";
import { createTlsIdentity } from "./tls-identity.ts";

const soon = { retryDelayInMs: 0, maxRetryDelayInMs: 0 };

describe("A client on undici", () => {
  let http: UndiciHttpClient;

  beforeEach(() => {
    http = createUndiciHttpClient();
  });

  afterEach(() => http.destroy());

  describe("on the embedded service", () => {
    it("closes a live connection, sends to another and tells whether one exists", async () => {
      await using emulator = await createEmulator();
      const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
        httpClient: http,
      });
      await using stays = await connectClient(chat);
      await using goes = await connectClient(chat);
      const { status } = await chat.closeConnection(goes.connectionId, { reason: "over" });
      expect(status).to.equal(204);
      await goes.closed;
      expect(await chat.connectionExists(goes.connectionId)).to.equal(false);
      await chat.sendToAll(new Blob(["hello"]).stream());
      await stays.receive(2);
      expect(stays.messages[1]).to.include({ type: "message" });
    });

    it("gives errors as the default client does", async () => {
      await using emulator = await createEmulator();
      const send = async (options: object): Promise<ServiceError | undefined> => {
        const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", options);
        const response = await chat.sendToAll("hello", {
          filter: "invalid filter",
          errorHandling: "return",
        });
        return response.error;
      };
      const [ours, usual] = [await send({ httpClient: http }), await send({})];
      expect(ours).to.include({ statusCode: 400, code: usual?.code, attempts: 1 });
    });
  });

  describe("in a client", () => {
    it("has broken answers repeated, and sends only where that is allowed", async () => {
      let left = 1;
      await using service = await startScriptedService((response) => {
        left -= 1;
        if (left >= 0) response.destroy();
        else response.writeHead(left === -1 ? 204 : 202).end();
      });
      const chat = new WebPubSubServiceClient(service.connectionString, "chat", {
        httpClient: http,
        retryOptions: soon,
      });
      expect(await chat.closeConnection("a1")).to.include({ status: 204 });
      left = 1;
      const error = await catchRejection(chat.sendToAll("hello"), Error);
      expect(error).to.include({ code: "ECONNRESET", attempts: 1 });
      expect(service.requests).to.have.length(3);
    });

    it("tells a timeout from an abort", async () => {
      await using service = await startScriptedService(() => undefined);
      const chat = new WebPubSubServiceClient(service.connectionString, "chat", {
        httpClient: http,
      });
      const late = chat.closeConnection("a1", { timeoutInMs: 20 });
      expect(await catchRejection(late, Error)).to.include({ name: "TimeoutError" });
      const attempt = chat.closeConnection("a1", { requestOptions: { timeout: 20 } });
      expect(await catchRejection(attempt, Error)).to.include({ name: "TimeoutError" });
    });

    it("trusts whom tlsOptions trust, and nobody else", async () => {
      const { certificate, privateKey } = await createTlsIdentity();
      const server = createSecureServer({ cert: certificate, key: privateKey }, (_, response) => {
        response.writeHead(204).end();
      });
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no port was given");
      const text = `Endpoint=https://127.0.0.1:${address.port};AccessKey=k;Version=1.0;`;
      try {
        const wary = new WebPubSubServiceClient(text, "chat", { httpClient: http });
        const refused = await catchRejection(wary.closeConnection("a1"), Error);
        expect(refused).to.include({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
        const chat = new WebPubSubServiceClient(text, "chat", {
          httpClient: http,
          tlsOptions: { ca: certificate },
        });
        expect(await chat.closeConnection("a1")).to.include({ status: 204 });
      } finally {
        await http.destroy();
        server.closeAllConnections();
        server.close();
      }
    });

    it("goes through the proxy of proxyOptions", async () => {
      await using service = await startScriptedService((response) => response.writeHead(204).end());
      const seen: string[] = [];
      const proxy = createServer((incoming, response) => {
        seen.push(`${incoming.method} ${new URL(incoming.url ?? "").pathname}`);
        response.writeHead(204).end();
      });
      proxy.on("connect", ({ url = "" }, socket) => {
        seen.push(`CONNECT ${url}`);
        const [host, port] = url.split(":");
        const upstream = connect(Number(port), host);
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        socket.pipe(upstream).pipe(socket);
        upstream.on("error", () => socket.destroy());
        socket.on("error", () => upstream.destroy());
      });
      proxy.listen(0, "127.0.0.1");
      await once(proxy, "listening");
      const address = proxy.address();
      if (address === null || typeof address === "string") throw new Error("no port was given");
      try {
        const chat = new WebPubSubServiceClient(service.connectionString, "chat", {
          httpClient: http,
          proxyOptions: { host: "http://127.0.0.1", port: address.port },
        });
        expect(await chat.closeConnection("a1")).to.include({ status: 204 });
        expect(seen).to.have.length(1);
        expect(seen[0]).to.match(/^(CONNECT 127\.0\.0\.1:\d+|DELETE \/api\/hubs\/chat\/)/);
      } finally {
        await http.destroy();
        proxy.closeAllConnections();
        proxy.close();
      }
    });

    it("goes through a dispatcher of the application's, and leaves it open", async () => {
      await using service = await startScriptedService((response) => response.writeHead(204).end());
      const dispatcher = new Agent({ connections: 1 });
      try {
        const own = createUndiciHttpClient({ dispatcher });
        const chat = new WebPubSubServiceClient(service.connectionString, "chat", {
          httpClient: own,
        });
        await Promise.all([chat.closeConnection("a1"), chat.closeConnection("a2")]);
        expect(await service.countConnections()).to.equal(1);
        await own.close();
        expect(dispatcher.closed).to.equal(false);
        const late = await catchRejection(chat.sendToAll("late"), ConnectionError);
        expect(late).to.include({ code: "REQUEST_REFUSED", attempts: 1 });
        expect(late.message).to.contain("The HTTP client is closed.");
        expect(late.message).not.to.contain("may have been delivered");
      } finally {
        await dispatcher.destroy();
      }
    });
  });
});
