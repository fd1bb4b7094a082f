import type { OriginKey } from "@restline/spec-model";
import type { Change, Direction } from "./rules.ts";

/** Something that is not on the wire as it was. */
export interface WireChange {
  readonly change: Change;
  readonly direction: Direction;
  /** Where it is, for people: `DELETE /items/{id}`, `model Item`. */
  readonly place: string;
  /** What it is about: `query \`reason\``. */
  readonly what?: string;
  readonly before?: string;
  readonly after?: string;
  /** The spec's element, by the name that it has in the side where it is to be found. */
  readonly subject: OriginKey | undefined;
  /** Names that it had before, in the other side: probes know it by them. */
  readonly formerly?: OriginKey;
  /** In which of the sides the cause stands: what was removed is to be found in the base only. */
  readonly side: "base" | "head";
  /** What to look for from the element's first line on. */
  readonly word?: string;
  /** The operations that it touches, by their names in the base. */
  readonly operations: readonly string[];
  /** The api-versions that have it; empty: the service has none. */
  readonly versions: readonly string[];
}

/** Takes changes as they are found. */
export type Report = (change: Omit<WireChange, "versions">) => void;
