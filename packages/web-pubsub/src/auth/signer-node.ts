import type { createHmac } from "node:crypto";

import type { Signer } from "./signer.ts";

/** The one function that signing needs of node:crypto. */
export interface NodeCrypto {
  createHmac: typeof createHmac;
}

/** Makes a signer on node:crypto. It answers at once, at about a tenth of Web Crypto's cost. */
export function createNodeSigner(key: string, crypto: NodeCrypto): Signer {
  return {
    sign: (text) => crypto.createHmac("sha256", key).update(text).digest("base64url"),
  };
}
