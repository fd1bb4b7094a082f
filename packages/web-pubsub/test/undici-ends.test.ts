import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

import { isRestError } from "@azure/core-rest-pipeline";
import type { PipelineRequest } from "@azure/core-rest-pipeline";
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import type { UndiciHttpClient } from "@restline/web-pubsub/undici";
import { expect } from "chai";

import { makeRequest, startRawServer } from "./raw-server.ts";
import type { RawServer } from "./raw-server.ts";
import { catchRejection } from "./rejection.ts";

const hour = 3_600_000;
const ok = "HTTP/1.1 200 OK\r\n";

describe("The HTTP client on undici", () => {
  let http: UndiciHttpClient;

  beforeEach(() => {
    http = createUndiciHttpClient();
  });

  afterEach(() => http.destroy());

  describe("reports", () => {
    const broken: Readonly<Record<string, [answer: string, code: string | RegExp]>> = {
      "a connection that ends without an answer": ["", "ECONNRESET"],
      "an answer that ends in its head": ["HTTP/1.1 200 OK\r\nX-A", /^(ECONNRESET|HPE_)/],
      "an answer that ends in its body": [`${ok}Content-Length: 10\r\n\r\nhello`, "ECONNRESET"],
      "an answer that ends in a chunk": [
        `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhel`,
        "ECONNRESET",
      ],
      "an answer that is no HTTP": ["SSH-2.0-OpenSSH\r\n\r\n", /^(HPE_|REQUEST_SEND_ERROR$)/],
    };
    for (const [name, [answer, code]] of Object.entries(broken)) {
      it(`${name}, by a code of the system`, async () => {
        await using server = await startRawServer((socket) => socket.end(answer));
        const request = makeRequest(server.url);
        const error = await catchRejection(http.sendRequest(request), Error);
        expect(isRestError(error) && error.request === request).to.equal(true);
        if (!isRestError(error)) throw error;
        expect(error.code).to.match(code instanceof RegExp ? code : new RegExp(`^${code}$`));
      });
    }

    it("a reset in the middle of a stream, to the reader", async () => {
      await using server = await startRawServer((socket) => {
        socket.write(`${ok}Content-Length: 10\r\n\r\nhello`, () => socket.resetAndDestroy());
      });
      const { readableStreamBody } = await http.sendRequest(
        makeRequest(server.url, { streamResponseStatusCodes: new Set([200]) }),
      );
      if (!(readableStreamBody instanceof Readable)) throw new Error("there is no stream");
      expect(await catchRejection(text(readableStreamBody), Error)).to.include({
        code: "ECONNRESET",
      });
    });

    it("that nothing listens, by ECONNREFUSED", async () => {
      let url = "";
      {
        await using server = await startRawServer(() => undefined);
        ({ url } = server);
      }
      expect(await catchRejection(http.sendRequest(makeRequest(url)), Error)).to.include({
        code: "ECONNREFUSED",
      });
    });

    it("what undici does not send", async () => {
      const cases = [
        makeRequest("http://127.0.0.1:1/", { headers: { expect: "100-continue" } }),
        makeRequest("http://127.0.0.1:1/", { requestOverrides: { method: "GET" } }),
        Object.assign(makeRequest("http://127.0.0.1:1/"), {
          agent: {
            destroy: () => undefined,
            maxFreeSockets: 1,
            maxSockets: 1,
            requests: {},
            sockets: {},
          },
        }),
      ];
      for (const request of cases) {
        const error = await catchRejection(http.sendRequest(request), Error);
        expect(error).to.include({ code: "REQUEST_REFUSED" });
      }
    });

    it("plain http that was not allowed", async () => {
      const request = makeRequest("http://127.0.0.1:1/", { allowInsecureConnection: false });
      const error = await catchRejection(http.sendRequest(request), Error);
      expect(error.message).to.equal(
        "Cannot connect to http://127.0.0.1:1 while allowInsecureConnection is false.",
      );
    });

    it("a number of connections that is none", () => {
      expect(() => createUndiciHttpClient({ connections: 0 })).to.throw(
        RangeError,
        /^createUndiciHttpClient: connections must be a whole number from 1/,
      );
    });
  });

  describe("ends", () => {
    it("at once where the signal has fired before", async () => {
      const request = makeRequest("http://127.0.0.1:1/", { abortSignal: AbortSignal.abort() });
      expect(await catchRejection(http.sendRequest(request), Error)).to.include({
        name: "AbortError",
      });
    });

    const stages: Readonly<Record<string, string>> = {
      "while it waits for the answer": "",
      "in the middle of the body": `${ok}Content-Length: 10\r\n\r\nhello`,
    };
    for (const [name, answer] of Object.entries(stages)) {
      it(`${name}, when the signal fires, and closes the connection`, async () => {
        const controller = new AbortController();
        await using server = await startRawServer((socket) => {
          socket.write(answer, () => controller.abort());
        });
        const request = makeRequest(server.url, { abortSignal: controller.signal });
        expect(await catchRejection(http.sendRequest(request), Error)).to.include({
          name: "AbortError",
        });
        await server.closed(1);
      });

      it(`${name}, when its time is over`, async () => {
        await using server = await startRawServer((socket) => {
          socket.write(answer);
        });
        const request = makeRequest(server.url, { timeout: 20 });
        expect(await catchRejection(http.sendRequest(request), Error)).to.include({
          name: "AbortError",
        });
        await server.closed(1);
      });
    }

    it("while it waits for a connection", async () => {
      await using single = createUndiciHttpClient({ connections: 1 });
      const controller = new AbortController();
      await using server = await startRawServer(() => controller.abort());
      const first = single.sendRequest(makeRequest(server.url, { abortSignal: controller.signal }));
      const second = single.sendRequest(
        makeRequest(server.url, { abortSignal: controller.signal }),
      );
      for (const sending of [first, second]) {
        expect(await catchRejection(sending, Error)).to.include({ name: "AbortError" });
      }
    });

    const ways: Readonly<Record<string, (server: RawServer) => PipelineRequest>> = {
      connects: ({ url }) => makeRequest(secure(url)),
      "connects to a proxy": ({ url }) =>
        // As the core's policy for proxies leaves it.
        Object.assign(makeRequest("https://a.example/"), {
          agent: { proxy: new URL(secure(url)) },
        }),
    };
    for (const [name, makeFor] of Object.entries(ways)) {
      it(`while it ${name}, and leaves no socket behind`, async () => {
        await using patient = createUndiciHttpClient({ connectTimeoutInMs: hour });
        const controller = new AbortController();
        // The server never answers the greeting of TLS.
        await using server = await startRawServer(fail, () => controller.abort());
        const request = Object.assign(makeFor(server), { abortSignal: controller.signal });
        expect(await catchRejection(patient.sendRequest(request), Error)).to.include({
          name: "AbortError",
        });
        await server.closed(1);
      });
    }

    it("while it waits for a tunnel through a proxy, and leaves no socket behind", async () => {
      const controller = new AbortController();
      await using server = await startRawServer(() => controller.abort());
      const request = Object.assign(makeRequest("https://a.example/"), {
        abortSignal: controller.signal,
        agent: { proxy: new URL(server.url) },
      });
      expect(await catchRejection(http.sendRequest(request), Error)).to.include({
        name: "AbortError",
      });
      await server.closed(1);
      expect(server.received()).to.match(/^CONNECT a\.example:443 /);
    });

    it("one of two that connect, and not the other", async () => {
      await using patient = createUndiciHttpClient({ connectTimeoutInMs: hour });
      const connected = new Set<Socket>();
      const first = new AbortController();
      const second = new AbortController();
      await using server = await startRawServer(fail, (socket) => {
        if (connected.add(socket).size === 2) first.abort();
      });
      await using other = await startRawServer((socket) => {
        socket.write(`${ok}Content-Length: 0\r\n\r\n`);
      });
      const [ended, going] = [first, second].map(({ signal: abortSignal }) =>
        catchRejection(
          patient.sendRequest(makeRequest(secure(server.url), { abortSignal })),
          Error,
        ),
      );
      expect(await ended).to.include({ name: "AbortError" });
      // Whatever would happen to the other has happened after a request to elsewhere.
      await patient.sendRequest(makeRequest(other.url));
      second.abort();
      expect(await going).to.include({ name: "AbortError" });
      await server.closed(2);
    });

    it("a stream whose signal fires", async () => {
      const controller = new AbortController();
      await using server = await startRawServer((socket) => {
        socket.write(`${ok}Content-Length: 10\r\n\r\nhello`);
      });
      const { readableStreamBody } = await http.sendRequest(
        makeRequest(server.url, {
          abortSignal: controller.signal,
          streamResponseStatusCodes: new Set([200]),
        }),
      );
      controller.abort();
      if (!(readableStreamBody instanceof Readable)) throw new Error("there is no stream");
      expect(await catchRejection(text(readableStreamBody), Error)).to.include({
        name: "AbortError",
      });
      await server.closed(1);
    });
  });

  it("waits on close() for what is under way, and closes the connections", async () => {
    let hear: ((socket: Socket) => void) | undefined;
    const came = new Promise<Socket>((resolve) => {
      hear = resolve;
    });
    await using server = await startRawServer((socket) => hear?.(socket));
    const sending = http.sendRequest(makeRequest(server.url));
    const socket = await came;
    const closing = http.close();
    socket.write(`${ok}Content-Length: 2\r\n\r\nhi`);
    expect(await sending).to.include({ bodyAsText: "hi" });
    await closing;
    await server.closed(1);
  });

  it("ends what is under way on destroy()", async () => {
    await using server = await startRawServer(() => void http.destroy());
    const error = await catchRejection(http.sendRequest(makeRequest(server.url)), Error);
    expect(error).to.include({ code: "REQUEST_SEND_ERROR" });
    await server.closed(1);
  });
});

function secure(url: string): string {
  // By name: TLS has no server names that are addresses.
  return url.replace("http://127.0.0.1", "https://localhost");
}

function fail(): never {
  throw new Error("a request came through");
}
