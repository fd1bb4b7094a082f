const maxCloseTextBytes = 123;

/** What a client is told when the application closes it over REST. */
export function describeCloseByApplication(reason: string): string {
  const closed = "Application server closed the connection.";
  return reason === "" ? closed : `${closed} Reason: ${reason}`;
}

/** A word for a close that came without a text of its own. */
export function describeNormalClose(code: number): string {
  switch (code) {
    case 1000:
    case 1001:
    case 1005:
      return "The client closed the connection.";
    case 1006:
      return "The connection was lost.";
    default:
      return `The client closed the connection with code ${code}.`;
  }
}

/** Cuts a text to what fits a close frame: 123 bytes of UTF-8, never through a character. */
export function fitCloseText(text: string): string {
  let fitted = text;
  while (Buffer.byteLength(fitted) > maxCloseTextBytes) {
    // Drops whole code points, so that no surrogate is left alone.
    fitted = Array.from(fitted).slice(0, -1).join("");
  }
  return fitted;
}
