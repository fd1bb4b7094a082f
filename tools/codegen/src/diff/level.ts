/** How much of semantic versioning a change asks for; `none`: nobody notices. */
export type Level = "none" | "patch" | "minor" | "major";

/** From least to most. */
export const levels: readonly Level[] = ["none", "patch", "minor", "major"];

/** The greatest of some levels; `none` for none. */
export function findHighest(given: readonly Level[]): Level {
  const ranks = given.map((level) => levels.indexOf(level));
  return levels[Math.max(0, ...ranks)] ?? "none";
}

/** Whether a level asks for less than another one. */
export function isBelow(level: Level, other: Level): boolean {
  return levels.indexOf(level) < levels.indexOf(other);
}
