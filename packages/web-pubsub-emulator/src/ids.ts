import { randomBytes } from "node:crypto";
import type { Ids } from "./hub/ports.ts";

/** Ids like the service's: 32 characters of the URL-safe base64 alphabet, from 192 random bits. */
export const randomIds: Ids = {
  connectionId: () => randomBytes(24).toString("base64url"),
};

/**
 * Ids in a sequence, the same in every run: `c1`, `c2` and so on. `reset()` of an emulator begins anew.
 *
 * @param options - `prefix` goes before the number; `c` by default.
 */
export function sequentialIds(options: { readonly prefix?: string } = {}): Ids {
  const { prefix = "c" } = options;
  let last = 0;
  return {
    connectionId: () => `${prefix}${++last}`,
    reset() {
      last = 0;
    },
  };
}
