/** A `Content-Type` header, as far as the service reads it. */
export interface ContentType {
  /** In lower case; empty when none is declared. */
  readonly mediaType: string;
  /** As it was declared; `undefined` when it was not. */
  readonly charset: string | undefined;
}

/** Reads a `Content-Type` header. Total: what makes no sense is a media type that nobody takes. */
export function readContentType(header: string | undefined): ContentType {
  const text = header ?? "";
  // Most have no parameters.
  if (!text.includes(";")) return { mediaType: text.trim().toLowerCase(), charset: undefined };
  const [mediaType = "", ...parameters] = text.split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return { mediaType: mediaType.trim().toLowerCase(), charset };
}

/** A body as text: in UTF-8, unless it declares another charset; `undefined` for an unknown one. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (charset === undefined || charset === "" || /^utf-?8$/i.test(charset)) {
    return utf8.decode(bytes);
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const utf8 = new TextDecoder();
