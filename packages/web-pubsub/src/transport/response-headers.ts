import type { HttpHeaders, RawHttpHeaders } from "@azure/core-rest-pipeline";

/** The headers of an answer as undici has them: a list where a name came more than once. */
export type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

// Headers with one value: of several the first counts, as it does for node:http.
const single = new Set([
  "age",
  "authorization",
  "content-length",
  "content-type",
  "etag",
  "expires",
  "last-modified",
  "location",
  "retry-after",
  "server",
]);

/** Reads headers. Values of a name that may come more than once are joined by `, `. */
export function readHeaders(received: ReceivedHeaders): HttpHeaders {
  const values = Object.create(null) as RawHttpHeaders;
  for (const name of Object.keys(received)) {
    const value = received[name];
    if (typeof value === "string") values[name.toLowerCase()] = value.trim();
    else if (value?.[0] !== undefined) {
      const key = name.toLowerCase();
      values[key] = single.has(key) ? value[0] : value.join(", ");
    }
  }
  return new ResponseHeaders(values);
}

/**
 * Headers that came over the wire. Their names are in lower case and their values clean already, so
 * they need neither the copies nor the checks of the core's own.
 */
class ResponseHeaders implements HttpHeaders {
  readonly #values: RawHttpHeaders;

  constructor(values: RawHttpHeaders) {
    this.#values = values;
  }

  get(name: string): string | undefined {
    return this.#values[name.toLowerCase()];
  }

  has(name: string): boolean {
    return name.toLowerCase() in this.#values;
  }

  set(name: string, value: string | number | boolean): void {
    this.#values[name.toLowerCase()] = String(value)
      .trim()
      .replaceAll(/[\r\n]/g, "");
  }

  delete(name: string): void {
    delete this.#values[name.toLowerCase()];
  }

  toJSON(): RawHttpHeaders {
    return { ...this.#values };
  }

  toString(): string {
    return JSON.stringify(this.#values);
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.#values).values();
  }
}
