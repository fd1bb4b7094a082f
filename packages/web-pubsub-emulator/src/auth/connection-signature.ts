import { createHmac, type KeyObject } from "node:crypto";
import type { AccessKeys } from "./access-keys.ts";

/**
 * Proves to a webhook that an event comes from this service: the documented `ce-signature`,
 * `sha256=` and the HMAC-SHA256 of the connection id in lower-case hex, once for each access key.
 */
export function signConnectionId(connectionId: string, keys: AccessKeys): string {
  const signatures = [sign(connectionId, keys.primary)];
  if (keys.secondary !== undefined) signatures.push(sign(connectionId, keys.secondary));
  return signatures.join(",");
}

function sign(connectionId: string, key: KeyObject): string {
  return `sha256=${createHmac("sha256", key).update(connectionId, "utf8").digest("hex")}`;
}
