import { ConfigurationError } from "../errors.ts";

/** A service address that was found fit for use. */
export interface ServiceEndpoint {
  /** The address as URL text, without query or fragment. */
  url: string;
  /** True for plain http, which is reached only on this machine or by permission. */
  isInsecure: boolean;
}

/** How an address is judged, and whether a message may show it. */
export interface EndpointRules {
  /** Lets plain http leave this machine. Default: false. */
  allowInsecureConnection?: boolean | undefined;
  /** Set for an address out of a connection string: a forgotten semicolon puts the key into it. */
  isSecret?: boolean | undefined;
}

/**
 * Reads the address of a Web PubSub resource. Plain http is for a service on this machine
 * (`localhost`, 127.0.0.0/8, `[::1]`): elsewhere anyone on the way could read the tokens, so it
 * takes `allowInsecureConnection`. Throws a `ConfigurationError` that says what to write instead.
 */
export function readEndpoint(text: string, rules: EndpointRules = {}): ServiceEndpoint {
  const shown = rules.isSecret === true ? "" : ` ${JSON.stringify(text)}`;
  // The URL constructor is asked only when it cannot fail: its error quotes what it was given.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ConfigurationError(
      "INVALID_ENDPOINT",
      `The endpoint${shown} is not an http(s) address. Use the one that the Azure portal shows, for instance https://contoso.webpubsub.azure.com.`,
    );
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new ConfigurationError(
      "INVALID_ENDPOINT",
      "The endpoint holds a user name, a password, a query or a fragment. Give scheme, host and port only, for instance https://contoso.webpubsub.azure.com.",
    );
  }
  const isInsecure = url.protocol === "http:";
  if (isInsecure && rules.allowInsecureConnection !== true && !isLoopback(url.hostname)) {
    throw new ConfigurationError(
      "INSECURE_ENDPOINT",
      `The endpoint${shown} is plain http and not on this machine, so anyone on the way could read the access tokens. Use https, or set allowInsecureConnection: true if the network in between is yours.`,
    );
  }
  return { url: url.href, isInsecure };
}

/** Takes the host of a parsed URL, where every spelling of an IP address has become the usual one. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
