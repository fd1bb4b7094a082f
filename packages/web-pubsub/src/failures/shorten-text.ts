const longest = 300;

// A JSON Web Token, whole or cut off: `eyJ` is how base64url writes the `{"` that each begins with.
const token = /\beyJ[\w-]{6,}(\.[\w-]*){0,2}/g;

/**
 * Makes text from elsewhere fit for one line of a message: white space and control characters
 * become single spaces, anything that looks like a token is taken out (a proxy's debug page may
 * quote the request), and what is longer than 300 characters is cut.
 */
export function shortenText(text: string): string {
  // Cut before the expressions run, too: their cost then has a bound that the sender cannot move.
  const line = text
    .slice(0, 4 * longest)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(token, "[token]")
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
