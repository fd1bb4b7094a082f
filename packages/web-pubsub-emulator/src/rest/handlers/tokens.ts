import type { Outcome } from "../outcome.ts";

/**
 * Only a caller with a Microsoft Entra token may have client tokens made; whoever has the access key
 * signs them alone, and is answered 401 here. This emulator takes no Entra tokens, so nobody else
 * gets this far.
 */
export function generateClientToken(): Outcome {
  const explanation =
    "generateClientToken takes Microsoft Entra tokens only. With the access key a client token is signed locally, as the client libraries do.";
  return { kind: "bare", status: 401, explanation };
}
