const encoder = new TextEncoder();
const beyondAscii = /[^\p{ASCII}]/u;

/** Writes bytes, or the UTF-8 form of a text, in base64url without padding (RFC 4648 section 5). */
export function encodeBase64Url(data: Uint8Array | string): string {
  return btoa(writeBytes(data)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Writes bytes as a text with a character for each, as `btoa` takes them. */
function writeBytes(data: Uint8Array | string): string {
  // Text in ASCII, as tokens mostly are, is its own UTF-8 form.
  if (typeof data === "string" && !beyondAscii.test(data)) return data;
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  let binary = "";
  // Byte by byte: spreading a large array into String.fromCharCode overflows the stack.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return binary;
}
