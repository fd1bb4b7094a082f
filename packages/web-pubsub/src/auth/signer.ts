import type { KeyCredential } from "@azure/core-auth";

import { createNodeSigner } from "./signer-node.ts";
import type { NodeCrypto } from "./signer-node.ts";
import { createWebSigner } from "./signer-web.ts";

/** Signs text with one access key: HMAC-SHA256 over the UTF-8 bytes of both, in base64url. */
export interface Signer {
  sign(text: string): string | Promise<string>;
}

/** A signer whose key can change. */
export interface CredentialSigner extends Signer {
  /** Another number as soon as the credential has another key. */
  readonly version: number;
}

/** Makes a signer for an access key: on node:crypto where there is one, otherwise on Web Crypto. */
export function createSigner(key: string): Signer {
  const nodeCrypto = findNodeCrypto();
  return nodeCrypto === undefined ? createWebSigner(key) : createNodeSigner(key, nodeCrypto);
}

/**
 * Makes a signer that reads the key of a credential whenever it signs, so that a key rotated with
 * `AzureKeyCredential.update` counts from the next request on.
 */
export function createCredentialSigner(credential: KeyCredential): CredentialSigner {
  let { key } = credential;
  let signer = createSigner(key);
  let version = 0;
  const follow = (): void => {
    if (credential.key === key) return;
    ({ key } = credential);
    signer = createSigner(key);
    version += 1;
  };
  return {
    sign(text) {
      follow();
      return signer.sign(text);
    },
    get version() {
      follow();
      return version;
    },
  };
}

/**
 * Asks the running process for node:crypto. An import would be simpler, but a bundler for the
 * browser would have to be taught to drop it, in the ES module and in the CommonJS build; this way
 * there is nothing to drop, and a Web Crypto runtime is recognised when it runs, not when it builds.
 */
function findNodeCrypto(): NodeCrypto | undefined {
  if (typeof process === "undefined" || typeof process.getBuiltinModule !== "function") {
    return undefined;
  }
  return process.getBuiltinModule("node:crypto");
}
