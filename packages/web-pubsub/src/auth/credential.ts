import { isTokenCredential } from "@azure/core-auth";
import type { KeyCredential, TokenCredential } from "@azure/core-auth";

import { createCredentialSigner } from "./signer.ts";
import type { Signer } from "./signer.ts";

/** How a client proves who it is: by an access key of the resource, or by Microsoft Entra ID. */
export type ServiceCredential =
  | { kind: "accessKey"; key: KeyCredential; signer: Signer }
  | { kind: "entra"; token: TokenCredential };

/**
 * Tells an access key from a token credential. Anything else is a `TypeError`, an empty key a
 * `RangeError`; neither shows what was passed.
 */
export function readCredential(owner: string, credential: unknown): ServiceCredential {
  if (isTokenCredential(credential)) return { kind: "entra", token: credential };
  if (typeof credential !== "object" || credential === null || !("key" in credential)) {
    throw new TypeError(
      `${owner}: credential must be an AzureKeyCredential or a TokenCredential, got ${credential === null ? "null" : typeof credential}`,
    );
  }
  if (!isKeyCredential(credential)) {
    throw new TypeError(`${owner}: the key of credential must be a string`);
  }
  if (credential.key === "") throw new RangeError(`${owner}: the key of credential is empty`);
  return { kind: "accessKey", key: credential, signer: createCredentialSigner(credential) };
}

function isKeyCredential(credential: { key: unknown }): credential is KeyCredential {
  return typeof credential.key === "string";
}
