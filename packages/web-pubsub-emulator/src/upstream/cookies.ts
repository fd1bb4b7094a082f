/** How many cookies of one host a connection keeps; browsers keep at least as many. */
export const maxCookiesOfHost = 50;

/**
 * The cookies that webhooks gave one connection: with them a load balancer sends its events to the
 * same instance. Each goes back to the host that set it, whatever its path and attributes say. Of
 * too many the one that was set first is forgotten.
 */
export class Cookies {
  readonly #byHost = new Map<string, Map<string, string>>();

  /** Takes in the `Set-Cookie` headers of an answer. One that has expired already takes its cookie away. */
  store(url: string, setCookies: readonly string[], now: number): void {
    for (const text of setCookies) {
      const [pair = "", ...attributes] = text.split(";");
      const split = pair.indexOf("=");
      const name = pair.slice(0, split).trim();
      if (split < 1 || name === "") continue;
      const host = new URL(url).host;
      const cookies = this.#byHost.get(host) ?? new Map<string, string>();
      this.#byHost.set(host, cookies);
      if (isExpired(attributes, now)) cookies.delete(name);
      else cookies.set(name, pair.slice(split + 1).trim());
      const [first] = cookies.keys();
      if (cookies.size > maxCookiesOfHost && first !== undefined) cookies.delete(first);
    }
  }

  /** The `Cookie` header for a URL; empty when there is nothing to say. */
  write(url: string): string {
    const cookies = this.#byHost.get(new URL(url).host) ?? [];
    return Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  }
}

function isExpired(attributes: readonly string[], now: number): boolean {
  const values = new Map<string, string>();
  for (const attribute of attributes) {
    const [name = "", value = ""] = attribute.split("=");
    values.set(name.trim().toLowerCase(), value.trim());
  }
  const maxAge = values.get("max-age");
  // Max-Age counts before Expires, as for browsers.
  if (maxAge !== undefined && /^-?[0-9]+$/.test(maxAge)) return Number(maxAge) <= 0;
  return Date.parse(values.get("expires") ?? "") <= now;
}
