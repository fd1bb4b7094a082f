import { findBinarySource, readBinarySource } from "./binary-source.ts";
import { findLoneSurrogate } from "../lone-surrogate.ts";
import { checkMessageSize } from "./message-size.ts";

/** A message as it goes over the wire: bytes of a known number, and what they mean. */
export interface MessageContent {
  contentType: "text/plain" | "application/json" | "application/octet-stream";
  body: Uint8Array;
}

/** How a message is to be read. */
export interface ContentOptions {
  /** The method that sends, named in errors. */
  operation: string;
  /** `text/plain` sends a string as it is; left out, a string is sent as JSON, in quotes. */
  contentType?: unknown;
  /** Ends the reading of a stream. */
  abortSignal?: AbortSignal | undefined;
}

const encoder = new TextEncoder();

/**
 * Turns a message into bytes. Bytes, blobs and streams are binary, everything else is JSON, and a
 * string is text where `contentType` says so. Blobs and streams are
 * read to their end first: the service wants to know the length, and a retry has to send the same.
 *
 * What has no such form is a `TypeError`. More than 1 MiB, an unknown `contentType`, and text with
 * half a surrogate pair are a `RangeError`.
 */
export async function readContent(
  message: unknown,
  options: ContentOptions,
): Promise<MessageContent> {
  const { operation, contentType } = options;
  const source = contentType === "text/plain" ? undefined : findBinarySource(message, operation);
  const kind = source === undefined ? "application/json" : "application/octet-stream";
  if (contentType !== undefined && contentType !== "text/plain" && contentType !== kind) {
    throw new RangeError(
      `${operation}: contentType must be "text/plain" or left out, got ${JSON.stringify(contentType)}`,
    );
  }
  if (source !== undefined) {
    return { contentType: kind, body: await readBinarySource(source, options) };
  }
  const text =
    contentType === "text/plain" ? readText(message, operation) : printJson(message, operation);
  const body = encoder.encode(text);
  checkMessageSize(operation, body.byteLength);
  return { contentType: contentType === "text/plain" ? contentType : kind, body };
}

function readText(message: unknown, operation: string): string {
  if (typeof message !== "string") {
    throw new TypeError(
      `${operation}: message must be a string to be sent as text/plain, got ${message === null ? "null" : typeof message}`,
    );
  }
  const index = findLoneSurrogate(message);
  // Encoding it would put a replacement character in its place without a word.
  if (index !== undefined) {
    throw new RangeError(
      `${operation}: message has half a surrogate pair at index ${index}, which UTF-8 cannot express. Send it as JSON, or cut the text between characters`,
    );
  }
  return message;
}

function printJson(message: unknown, operation: string): string {
  // JSON writes null for them, which is another message.
  if (typeof message === "number" && !Number.isFinite(message)) {
    throw new TypeError(`${operation}: message is ${message}, which JSON cannot express`);
  }
  let text: string | undefined;
  try {
    text = JSON.stringify(message);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : "it has no JSON form";
    throw new TypeError(`${operation}: message cannot be sent as JSON: ${reason}`, { cause });
  }
  // Undefined and symbols have no JSON form, and JSON.stringify says so by returning nothing.
  if (text === undefined) {
    throw new TypeError(
      `${operation}: message must be something that JSON can express, bytes or a stream, got ${typeof message}`,
    );
  }
  return text;
}
