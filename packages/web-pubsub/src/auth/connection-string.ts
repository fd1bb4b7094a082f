import { ConfigurationError } from "../errors.ts";

/** What a connection string says, with the endpoint as text that is still to be checked. */
export interface ConnectionStringParts {
  endpoint: string;
  accessKey: string;
}

const example = "Endpoint=https://<name>.webpubsub.azure.com;AccessKey=<key>;Version=1.0;";

/**
 * Reads `Endpoint=<url>;AccessKey=<key>;Version=1.0;`, with `Port=<n>` where there is one (service
 * facts on connection strings): names in any case and order, the first `=` ends a name, parts
 * without one and unknown names are passed over, and an endpoint without a scheme means https.
 *
 * Throws a `ConfigurationError` that says which part is wrong and never quotes one: where a
 * semicolon is missing, any part may hold the key.
 */
export function readConnectionString(text: string): ConnectionStringParts {
  const parts = splitParts(text);
  const endpoint = parts.get("endpoint");
  const accessKey = parts.get("accesskey");
  if (endpoint === undefined || endpoint === "") {
    throw invalid("has no Endpoint");
  }
  if (accessKey === undefined || accessKey === "") {
    throw invalid(
      "has no AccessKey. To sign in with Microsoft Entra ID, pass the endpoint and a TokenCredential instead",
    );
  }
  const port = parts.get("port");
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
  return { endpoint: port === undefined ? address : setPort(address, port), accessKey };
}

function splitParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(";")) {
    const separator = part.indexOf("=");
    if (separator === -1) continue;
    const name = part.slice(0, separator).trim().toLowerCase();
    // Taking either of two would be a guess, and the wrong resource is worse than none.
    if (parts.has(name)) throw invalid("names a part twice");
    parts.set(name, part.slice(separator + 1).trim());
  }
  return parts;
}

function setPort(address: string, port: string): string {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > 65_535) {
    throw invalid("has a Port that is not a whole number from 1 to 65535");
  }
  if (!URL.canParse(address)) throw invalid("has an Endpoint that is not a URL");
  const url = new URL(address);
  url.port = port;
  return url.href;
}

function invalid(problem: string): ConfigurationError {
  return new ConfigurationError(
    "INVALID_CONNECTION_STRING",
    `The connection string ${problem}. Copy it whole from the Keys page of the Azure portal: ${example}`,
  );
}
