import { Readable } from "node:stream";
import { deflateSync, gzipSync } from "node:zlib";

import { isRestError } from "@azure/core-rest-pipeline";
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import type { UndiciHttpClient } from "@restline/web-pubsub/undici";
import { expect } from "chai";

import { makeRequest, startRawServer } from "./raw-server.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

const ok = "HTTP/1.1 200 OK\r\n";

describe("The HTTP client on undici", () => {
  let http: UndiciHttpClient;

  beforeEach(() => {
    http = createUndiciHttpClient();
  });

  afterEach(() => http.destroy());

  describe("sends bodies", () => {
    const bytes = new Uint8Array([104, 101, 108, 108, 111]);
    const bodies: Readonly<Record<string, () => Parameters<typeof makeRequest>[1]>> = {
      "a text": () => ({ body: "hello" }),
      bytes: () => ({ body: bytes }),
      "a part of a buffer": () => ({
        body: new DataView(new Uint8Array([0, ...bytes, 0]).buffer, 1, 5),
      }),
      "an ArrayBuffer": () => ({ body: bytes.slice().buffer }),
      "a Blob": () => ({ body: new Blob(["hello"]) }),
    };
    for (const [name, options] of Object.entries(bodies)) {
      it(`from ${name}, with its length`, async () => {
        await using service = await startScriptedService((response) => response.end());
        await http.sendRequest(makeRequest(service.endpoint, { method: "POST", ...options() }));
        expect(String(service.requests[0]?.body)).to.equal("hello");
        expect(service.requests[0]?.headers).to.include({ "content-length": "5" });
      });

      it(`from ${name}, and tells of the progress`, async () => {
        await using service = await startScriptedService((response) => response.end());
        const seen: number[] = [];
        const onUploadProgress = ({ loadedBytes }: { loadedBytes: number }): void => {
          seen.push(loadedBytes);
        };
        await http.sendRequest(
          makeRequest(service.endpoint, { method: "POST", onUploadProgress, ...options() }),
        );
        expect(String(service.requests[0]?.body)).to.equal("hello");
        expect(service.requests[0]?.headers).to.include({ "content-length": "5" });
        expect(seen).to.deep.equal([5]);
      });
    }

    const streams: Readonly<Record<string, () => Parameters<typeof makeRequest>[1]>> = {
      "a stream of Node.js": () => ({ body: Readable.from(["he", "llo"]) }),
      "a web stream": () => ({ body: new Blob(["hello"]).stream() }),
      "a function that makes a stream": () => ({ body: () => Readable.from(["hel", "lo"]) }),
    };
    for (const [name, options] of Object.entries(streams)) {
      it(`from ${name}, in chunks`, async () => {
        await using service = await startScriptedService((response) => response.end());
        await http.sendRequest(makeRequest(service.endpoint, { method: "POST", ...options() }));
        expect(String(service.requests[0]?.body)).to.equal("hello");
        expect(service.requests[0]?.headers).to.include({ "transfer-encoding": "chunked" });
      });
    }

    it("and fails as the stream does", async () => {
      await using service = await startScriptedService((response) => response.end());
      const body = Readable.from(
        (async function* () {
          yield "hel";
          throw new Error("The file is gone.");
        })(),
      );
      const sending = http.sendRequest(makeRequest(service.endpoint, { method: "POST", body }));
      const error = await catchRejection(sending, Error);
      expect(isRestError(error)).to.equal(true);
      expect(error).to.include({ message: "The file is gone.", code: "REQUEST_SEND_ERROR" });
    });

    it("and fails where a progress callback throws", async () => {
      await using service = await startScriptedService((response) => response.end());
      const request = makeRequest(service.endpoint, {
        method: "POST",
        body: "hello",
        onUploadProgress: () => {
          throw new Error("no more");
        },
      });
      expect(await catchRejection(http.sendRequest(request), Error)).to.include({
        message: "no more",
      });
    });

    it("but no FormData that nobody has written out", async () => {
      const request = makeRequest("http://127.0.0.1:1/", { method: "POST", body: new FormData() });
      expect(await catchRejection(http.sendRequest(request), Error)).to.include({
        message: "Unrecognized body type",
        code: "REQUEST_REFUSED",
      });
    });
  });

  describe("reads answers", () => {
    it("with every value of a header that came more than once", async () => {
      await using server = await startRawServer((socket) => {
        socket.write(
          `${ok}Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Seen: one\r\nX-Seen: two\r\n` +
            "Retry-After: 1\r\nRetry-After: 2\r\nContent-Length: 2\r\n\r\nhi",
        );
      });
      const { status, headers, bodyAsText } = await http.sendRequest(makeRequest(server.url));
      expect({ status, bodyAsText }).to.deep.equal({ status: 200, bodyAsText: "hi" });
      expect(headers.toJSON()).to.deep.equal({
        "set-cookie": "a=1, b=2",
        "x-seen": "one, two",
        "retry-after": "1",
        "content-length": "2",
      });
    });

    it("after interim ones", async () => {
      await using server = await startRawServer((socket) => {
        socket.write(
          `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${ok}Content-Length: 0\r\n\r\n`,
        );
      });
      const { status, bodyAsText, headers } = await http.sendRequest(makeRequest(server.url));
      expect({ status, bodyAsText }).to.deep.equal({ status: 200, bodyAsText: "" });
      expect(headers.has("link")).to.equal(false);
    });

    it("to HEAD without a body, and uses its connections again", async () => {
      await using service = await startScriptedService((response) => response.end());
      const send = async (): Promise<void> => {
        const request = makeRequest(service.endpoint, { method: "HEAD" });
        expect(await http.sendRequest(request)).to.not.have.property("bodyAsText");
      };
      // The second may still get a connection of its own.
      for (let sent = 0; sent < 3; sent++) await send();
      const open = await service.countConnections();
      for (let sent = 0; sent < 5; sent++) await send();
      expect(await service.countConnections()).to.equal(open);
    });

    for (const [encoding, encode] of [
      ["gzip", gzipSync],
      ["deflate", deflateSync],
    ] as const) {
      const headers = { "accept-encoding": "gzip,deflate" };

      it(`in ${encoding}, where that was asked for`, async () => {
        await using service = await startScriptedService((response) => {
          response.writeHead(200, { "content-encoding": encoding }).end(encode("grüße"));
        });
        const seen: number[] = [];
        const request = makeRequest(service.endpoint, {
          headers,
          onDownloadProgress: ({ loadedBytes }) => seen.push(loadedBytes),
        });
        expect(await http.sendRequest(request)).to.include({ bodyAsText: "grüße" });
        expect(seen.at(-1)).to.equal(7);
      });

      it(`in ${encoding} that breaks off, as unreadable`, async () => {
        await using service = await startScriptedService((response) => {
          response
            .writeHead(200, { "content-encoding": encoding })
            .end(encode("hello").subarray(0, 8));
        });
        const request = makeRequest(service.endpoint, { headers });
        const error = await catchRejection(http.sendRequest(request), Error);
        expect(error).to.include({ code: "PARSE_ERROR" });
        expect(error.message).to.match(/^Error reading response as text: /);
      });
    }

    it("as they are where no encoding was asked for", async () => {
      await using service = await startScriptedService((response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end("not gzip at all");
      });
      const request = makeRequest(service.endpoint);
      expect(await http.sendRequest(request)).to.include({ bodyAsText: "not gzip at all" });
    });

    it("as a stream, at the pace of the reader", async () => {
      const parts = Array.from({ length: 64 }, (_, index) => Buffer.alloc(65_536, index));
      await using service = await startScriptedService((response) => {
        response.end(Buffer.concat(parts));
      });
      const seen: number[] = [];
      const { readableStreamBody } = await http.sendRequest(
        makeRequest(service.endpoint, {
          streamResponseStatusCodes: new Set([200]),
          onDownloadProgress: ({ loadedBytes }) => seen.push(loadedBytes),
        }),
      );
      if (readableStreamBody === undefined) throw new Error("there is no stream");
      const read: Buffer[] = [];
      for await (const part of readableStreamBody) read.push(Buffer.from(part));
      expect(Buffer.concat(read).equals(Buffer.concat(parts))).to.equal(true);
      expect(seen.at(-1)).to.equal(64 * 65_536);
    });

    it("as a stream that may be left before its end", async () => {
      await using server = await startRawServer((socket) => {
        socket.write(`${ok}Content-Length: 10\r\n\r\nhello`);
      });
      const { readableStreamBody } = await http.sendRequest(
        makeRequest(server.url, {
          streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
        }),
      );
      if (!(readableStreamBody instanceof Readable)) throw new Error("there is no stream");
      readableStreamBody.destroy();
      await server.closed(1);
    });
  });
});
