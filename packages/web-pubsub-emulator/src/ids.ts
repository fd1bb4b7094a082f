import { randomBytes } from "node:crypto";
import type { Ids } from "./hub/ports.ts";

/** Ids like the service's: 32 characters of the URL-safe base64 alphabet, from 192 random bits. */
export const randomIds: Ids = {
  connectionId: () => randomBytes(24).toString("base64url"),
};
