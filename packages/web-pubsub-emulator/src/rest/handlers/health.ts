import { ok, type Outcome } from "../outcome.ts";

/** The service answers, so it is well. */
export function getServiceStatus(): Outcome {
  return ok;
}
