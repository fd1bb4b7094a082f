/** A request's URL in the parts that undici takes. */
export interface Address {
  readonly origin: string;
  readonly path: string;
  readonly isInsecure: boolean;
}

// What the core builds: normalised by the URL standard, without user name and fragment.
const usual = /^(https?:\/\/[^/?#@\\]+)(\/[^#\s]*)$/;

/** Splits a URL. Throws a `TypeError` for what is none. */
export function splitAddress(url: string): Address {
  const [, origin, path] = usual.exec(url) ?? [];
  if (origin !== undefined && path !== undefined) {
    return { origin, path, isInsecure: origin.startsWith("http:") };
  }
  const parsed = new URL(url);
  return {
    origin: parsed.origin,
    path: `${parsed.pathname}${parsed.search}`,
    isInsecure: parsed.protocol !== "https:",
  };
}
