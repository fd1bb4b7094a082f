const encoder = new TextEncoder();

/** Writes bytes, or the UTF-8 form of a text, in base64url without padding (RFC 4648 section 5). */
export function encodeBase64Url(data: Uint8Array | string): string {
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  let binary = "";
  // Byte by byte: spreading a large array into String.fromCharCode overflows the stack.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
