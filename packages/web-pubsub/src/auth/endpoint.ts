import { ConfigurationError } from "../errors.ts";

/** A service address that was found fit for use. */
export interface ServiceEndpoint {
  /** The address as URL text, without query or fragment. */
  url: string;
  /** True for plain http, which is reached only on this machine or by permission. */
  isInsecure: boolean;
}

/**
 * Reads the address of a Web PubSub resource. Plain http is for a service on this machine
 * (`localhost`, 127.0.0.0/8, `[::1]`): elsewhere anyone on the way could read the tokens, so it
 * takes `allowInsecureConnection`.
 *
 * Throws a `ConfigurationError` that calls it by `name` and says what to write instead. It does not
 * quote what it was given: a connection string in the wrong place, or one without a semicolon, has
 * the key in it.
 */
export function readEndpoint(
  text: string,
  allowInsecureConnection: boolean | undefined,
  name: string = "endpoint",
): ServiceEndpoint {
  // The URL constructor is asked only when it cannot fail: its error quotes its argument.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ConfigurationError(
      "INVALID_ENDPOINT",
      /accesskey/i.test(text)
        ? `The ${name} looks like a connection string. Pass that alone, without a credential.`
        : `The ${name} is not an http(s) address. ${remedy}`,
    );
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new ConfigurationError(
      "INVALID_ENDPOINT",
      `The ${name} holds a user name, a password, a query or a fragment. ${remedy}`,
    );
  }
  const isInsecure = url.protocol === "http:";
  if (isInsecure && allowInsecureConnection !== true && !isLoopback(url.hostname)) {
    throw new ConfigurationError(
      "INSECURE_ENDPOINT",
      `The ${name} is plain http and not on this machine, so anyone on the way could read the access tokens. Use https, or set allowInsecureConnection: true if the network in between is yours.`,
    );
  }
  return { url: url.href, isInsecure };
}

const remedy =
  "Give scheme and host as the Azure portal shows them, for instance https://contoso.webpubsub.azure.com.";

/** Takes the host of a parsed URL, where every spelling of an IP address has become the usual one. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
