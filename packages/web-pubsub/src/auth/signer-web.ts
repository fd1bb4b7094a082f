import { encodeBase64Url } from "./base64url.ts";
import type { Signer } from "./signer.ts";

const encoder = new TextEncoder();
const algorithm = { name: "HMAC", hash: "SHA-256" } as const;

/** Makes a signer on Web Crypto, for browsers and the runtimes that follow them. */
export function createWebSigner(key: string): Signer {
  // Imported when first needed and once only: a client that never signs has no promise left over.
  let imported: ReturnType<typeof importKey> | undefined;
  return {
    async sign(text) {
      imported ??= importKey(key);
      const signature = await crypto.subtle.sign(
        algorithm.name,
        await imported,
        encoder.encode(text),
      );
      return encodeBase64Url(new Uint8Array(signature));
    },
  };
}

function importKey(key: string): ReturnType<typeof crypto.subtle.importKey> {
  return crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
}
