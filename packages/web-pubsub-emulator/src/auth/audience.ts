import type { Claims } from "./json-web-token.ts";

/** Where a request went, as far as a token's audience speaks of it. */
export interface Destination {
  /**
   * Scheme and authority under which the service answers: the request's own, and the endpoint it was
   * started with (behind a proxy a client signs the latter).
   */
  readonly origins: readonly string[];
  /** Percent-encoded, without query. */
  readonly path: string;
}

/**
 * Whether a token was made for this destination.
 *
 * Official clients sign the request URL with its query, the documentation shows it without: both
 * count, because queries are left out of the comparison. Case does not matter, nor a trailing
 * slash, and the audience may be percent-encoded as the URL is, or not.
 */
export function isMeantFor(claims: Claims, destination: Destination): boolean {
  return isMeantExactly(claims, destination) || isMeantLoosely(claims, destination);
}

/** The usual case, for which nothing has to be decoded: the URL as it was sent, with its query or without. */
function isMeantExactly({ aud }: Claims, { origins, path }: Destination): boolean {
  if (typeof aud !== "string") return false;
  const mark = aud.indexOf("?");
  const length = mark === -1 ? aud.length : mark;
  return origins.some(
    (origin) =>
      length === origin.length + path.length &&
      aud.startsWith(origin) &&
      aud.startsWith(path, origin.length),
  );
}

function isMeantLoosely(claims: Claims, destination: Destination): boolean {
  const path = normalize(decodeOnce(destination.path));
  const expected = destination.origins.map((origin) => `${origin.toLowerCase()}${path}`);
  return readAudiences(claims).some((audience) =>
    // An audience in clear text may hold a `?` that belongs to the path: tried uncut as well.
    [audience, audience.replace(/\?.*$/s, "")].some(
      (form) =>
        expected.includes(normalize(form)) || expected.includes(normalize(decodeOnce(form))),
    ),
  );
}

/** The audience for a message to people: all that the token claims. */
export function describeAudience(claims: Claims): string {
  const audiences = readAudiences(claims);
  return audiences.length === 0 ? "no audience" : audiences.join(", ");
}

/** The claim `aud`, which is one string or a list of them. Whatever else it holds is no audience. */
export function readAudiences(claims: Claims): readonly string[] {
  const { aud } = claims;
  if (typeof aud === "string") return [aud];
  return Array.isArray(aud) ? aud.filter((entry) => typeof entry === "string") : [];
}

function normalize(url: string): string {
  return url.replace(/\/$/, "").toLowerCase();
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: then it was never encoded.
    return text;
  }
}
