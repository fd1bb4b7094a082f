import type { LevelName } from "../levels/level.ts";

/** A fixture, for whoever cannot read files. */
export interface FixtureText {
  /** The operation and the case. */
  readonly name: string;
  readonly text: string;
}

/** What came of playing the cases somewhere else, as JSON. */
export interface PlaybackReport {
  readonly cases: readonly PlayedCase[];
  /** What is wrong with the fixtures as a whole. */
  readonly problems: readonly string[];
  /** What a request was told that no fixture has. */
  readonly unmatched: string;
}

export interface PlayedCase {
  readonly name: string;
  readonly level: LevelName;
  /** Absent where it passed. */
  readonly problem?: string;
}
