export type ModeOutput = "fast" | (string & {});
