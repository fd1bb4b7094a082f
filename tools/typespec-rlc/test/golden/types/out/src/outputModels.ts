export interface EverythingOutput {
  level: LevelOutput;
  member: 2;
  mixed: MixedOutput;
  unlike: UnlikeOutput;
  pair: [string, number];
  nullable: string | null;
  anything: unknown;
  nothing: null;
  constant: "fixed";
  truth: true;
  fallback?: "a" | "b";
  wire_name: string;
  id: string;
  when: string;
  self?: EverythingOutput;
  selves: Array<EverythingOutput>;
  byName: Record<string, EverythingOutput>;
}

export type LevelOutput = 1 | 2;

export type MixedOutput = string | number | LevelOutput;

/** Strings beside numbers make no open enum. */
export type UnlikeOutput = "a" | number;
