import { Readable, Transform, pipeline } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";

import type { HttpHeaders, TransferProgressEvent } from "@azure/core-rest-pipeline";

/** The form in which an answer's body comes, where it is one that is to be undone. */
export type Encoding = "gzip" | "deflate";

/** Where the bytes of an answer come in, at the pace at which they are read. */
export interface BodySource {
  readonly stream: Readable;
  /** Takes bytes in. Tells whether more are wanted at once. */
  push(chunk: Buffer): boolean;
  end(): void;
  fail(error: Error): void;
}

/** Opens a body: `resume` asks for more bytes, `cancel` says that nobody reads on. */
export function openBody(resume: () => void, cancel: () => void): BodySource {
  let isOver = false;
  const stream = new Readable({
    read: resume,
    destroy(error, callback) {
      if (!isOver) cancel();
      callback(error);
    },
  });
  return {
    stream,
    push: (chunk) => stream.push(chunk),
    end() {
      isOver = true;
      stream.push(null);
    },
    fail(error) {
      isOver = true;
      stream.destroy(error);
    },
  };
}

/** Finds the encoding that is to be undone: what the request has asked for, and the answer has. */
export function findEncoding(request: HttpHeaders, response: HttpHeaders): Encoding | undefined {
  const encoding = response.get("content-encoding");
  if (encoding !== "gzip" && encoding !== "deflate") return undefined;
  const accepted = request.get("accept-encoding");
  return accepted?.includes("gzip") || accepted?.includes("deflate") ? encoding : undefined;
}

/** Undoes an encoding, and tells of each part how many bytes have come so far. */
export function readBody(
  source: Readable,
  encoding: Encoding | undefined,
  progress: ((progress: TransferProgressEvent) => void) | undefined,
): Readable {
  let body = source;
  if (encoding !== undefined) {
    body = connect(body, encoding === "gzip" ? createGunzip() : createInflate());
  }
  if (progress !== undefined) body = connect(body, createReport(progress));
  // A body that breaks off while nobody reads it is no reason to end the process.
  return body.on("error", () => undefined);
}

/** Collects a body as text. */
export async function collectText(body: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
}

function connect(source: Readable, target: Transform): Readable {
  // Whoever reads the target gets its error there.
  pipeline(source, target, () => undefined);
  return target;
}

function createReport(progress: (progress: TransferProgressEvent) => void): Transform {
  let loadedBytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      loadedBytes += chunk.byteLength;
      try {
        progress({ loadedBytes });
      } catch (error) {
        callback(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      callback(null, chunk);
    },
  });
}
