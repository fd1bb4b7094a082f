import { AzureKeyCredential } from "@azure/core-auth";

import { checkString } from "../arguments.ts";
import { ConfigurationError } from "../errors.ts";
import { readConnectionString } from "./connection-string.ts";
import { readCredential } from "./credential.ts";
import type { ServiceCredential } from "./credential.ts";
import { readEndpoint } from "./endpoint.ts";

/** Where the service is and how to prove who calls. */
export interface ServiceTarget {
  /** The address as the caller gave it, or as the connection string says. */
  endpoint: string;
  isInsecure: boolean;
  credential: ServiceCredential;
}

/** What a target is read from: a connection string, or an endpoint with a credential. */
export type TargetSource =
  | { kind: "connectionString"; connectionString: unknown }
  | { kind: "endpoint"; endpoint: unknown; credential: unknown };

/**
 * Reads where to call and with which credential. Throws a `ConfigurationError`, or a `TypeError`
 * or `RangeError` that names the parameter; none shows a key. `owner` is what is being made.
 */
export function readTarget(
  owner: string,
  source: TargetSource,
  allowInsecureConnection: boolean | undefined,
): ServiceTarget {
  if (source.kind === "connectionString") {
    const { connectionString } = source;
    checkString({ operation: owner, parameter: "connectionString" }, connectionString);
    const parts = readConnectionString(connectionString);
    const { url, isInsecure } = readEndpoint(parts.endpoint, allowInsecureConnection);
    const credential = readCredential(owner, new AzureKeyCredential(parts.accessKey));
    return { endpoint: url, isInsecure, credential };
  }
  const { endpoint } = source;
  checkString({ operation: owner, parameter: "endpoint" }, endpoint);
  const { isInsecure } = readEndpoint(endpoint, allowInsecureConnection);
  const credential = readCredential(owner, source.credential);
  if (credential.kind === "entra" && isInsecure) {
    throw new ConfigurationError(
      "CREDENTIAL_NEEDS_HTTPS",
      "The endpoint is plain http, and tokens of Microsoft Entra ID are only ever sent by https. Use https, or an access key.",
    );
  }
  return { endpoint, isInsecure, credential };
}
