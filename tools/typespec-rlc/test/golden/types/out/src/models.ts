export interface Everything {
  level: Level;
  member: 2;
  mixed: Mixed;
  unlike: Unlike;
  pair: [string, number];
  nullable: string | null;
  anything: unknown;
  nothing: null;
  constant: "fixed";
  truth: true;
  fallback?: "a" | "b";
  wire_name: string;
  secret: string;
  when: Date | string;
  self?: Everything;
  selves: Array<Everything>;
  byName: Record<string, Everything>;
}

export type Level = 1 | 2;

export type Mixed = string | number | Level;

/** Strings beside numbers make no open enum. */
export type Unlike = "a" | number;
