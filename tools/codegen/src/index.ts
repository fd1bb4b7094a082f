/**
 * What a program may read of `restline`: its lock file. All else is the command's.
 *
 * @packageDocumentation
 */
export { RestlineError } from "./errors.ts";
export type { ErrorDetails } from "./errors.ts";
export { lockName, schemaVersion } from "./lock/lock.ts";
export type {
  BuildConfig,
  Builds,
  Digests,
  Inputs,
  Library,
  Lock,
  LockedOutput,
} from "./lock/lock.ts";
export { parseLock } from "./lock/parse.ts";
