import { isTokenCredential } from "@azure/core-auth";
import type { KeyCredential, TokenCredential } from "@azure/core-auth";

import { checkName, wrongType } from "../arguments.ts";
import type { ArgumentPlace } from "../arguments.ts";
import { createServiceClock } from "./service-clock.ts";
import type { ServiceClock } from "./service-clock.ts";
import { createCredentialSigner } from "./signer.ts";
import type { CredentialSigner } from "./signer.ts";

/** How a client proves who it is: by an access key of the resource, or by Microsoft Entra ID. */
export type ServiceCredential = AccessKeyCredential | { kind: "entra"; token: TokenCredential };

/** An access key of the resource, and what is signed with it. */
export interface AccessKeyCredential {
  kind: "accessKey";
  signer: CredentialSigner;
  clock: ServiceClock;
  /**
   * Signs with another key from now on. Throws a `TypeError` or a `RangeError` for what is no key,
   * and a `TypeError` where the credential that the caller gave cannot change.
   */
  updateKey(key: string): void;
}

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
  checkKey({ operation: owner, parameter: "the key of credential" }, credential.key);
  return createAccessKeyCredential(credential);
}

/** An access key that is read whenever something is signed. */
function createAccessKeyCredential(credential: KeyCredential): AccessKeyCredential {
  return {
    kind: "accessKey",
    signer: createCredentialSigner(credential),
    clock: createServiceClock(),
    updateKey(key) {
      checkKey({ operation: "updateKey", parameter: "key" }, key);
      // The caller's own object is told, as others may read it, too.
      if (!isUpdatable(credential)) {
        throw new TypeError(
          "updateKey: the credential that this client was made from has no method update; make the client from an AzureKeyCredential",
        );
      }
      credential.update(key);
    },
  };
}

/** Both come from the same page of the portal, and are easily taken for each other. */
function checkKey(place: ArgumentPlace, key: string): void {
  checkName(place, key);
  if (/;\s*accesskey\s*=/i.test(`;${key}`)) {
    throw new RangeError(
      `${place.operation}: ${place.parameter} looks like a connection string: give what is behind AccessKey= in it`,
    );
  }
}

function isUpdatable(
  credential: KeyCredential,
): credential is KeyCredential & { update(key: string): void } {
  return "update" in credential && typeof credential.update === "function";
}

function isKeyCredential(credential: { key: unknown }): credential is KeyCredential {
  return typeof credential.key === "string";
}
