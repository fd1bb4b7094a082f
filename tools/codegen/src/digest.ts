import { createHash } from "node:crypto";

/**
 * What tells whether a file's content is still the same: SHA-256 in hexadecimal. In text, `CRLF`
 * counts as `LF`, so that a checkout that changes line ends changes no digest, and a byte order mark for nothing.
 */
export function digestContent(content: Uint8Array | string): string {
  const whole = typeof content === "string" ? Buffer.from(content) : content;
  const bytes = Buffer.from(hasMark(whole) ? whole.subarray(3) : whole);
  const isText = !bytes.includes(0);
  const text = isText && bytes.includes("\r\n") ? unifyLineEnds(bytes) : bytes;
  return createHash("sha256").update(text).digest("hex");
}

function unifyLineEnds(bytes: Buffer): Buffer {
  // Latin-1 keeps every byte, whatever the text's own encoding is.
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
