import { isTokenCredential } from "@azure/core-auth";
import type { KeyCredential, TokenCredential } from "@azure/core-auth";

import { checkName, wrongType } from "../arguments.ts";
import { createCredentialSigner } from "./signer.ts";
import type { Signer } from "./signer.ts";

/** How a client proves who it is: by an access key of the resource, or by Microsoft Entra ID. */
export type ServiceCredential =
  | { kind: "accessKey"; signer: Signer }
  | { kind: "entra"; token: TokenCredential };

/**
 * Tells an access key from a token credential. Anything else is a `TypeError`, an empty key a
 * `RangeError`; neither shows what was passed.
 */
export function readCredential(owner: string, credential: unknown): ServiceCredential {
  if (isTokenCredential(credential)) return { kind: "entra", token: credential };
  if (typeof credential !== "object" || credential === null || !("key" in credential)) {
    const place = { operation: owner, parameter: "credential" };
    throw wrongType(place, "an AzureKeyCredential or a TokenCredential", credential);
  }
  if (!isKeyCredential(credential)) {
    throw wrongType(
      { operation: owner, parameter: "the key of credential" },
      "a string",
      credential.key,
    );
  }
  checkName({ operation: owner, parameter: "the key of credential" }, credential.key);
  return { kind: "accessKey", signer: createCredentialSigner(credential) };
}

function isKeyCredential(credential: { key: unknown }): credential is KeyCredential {
  return typeof credential.key === "string";
}
