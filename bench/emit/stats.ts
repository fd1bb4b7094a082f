/** What `tsp compile --stats` prints of an emitter; the compiler's types leave it out. */
export interface EmitStats {
  readonly total: number;
  readonly steps: Readonly<Record<string, number>>;
}

export function readEmitStats(program: object, emitter: string): EmitStats {
  const path = ["stats", "runtime", "emit", "emitters", emitter];
  const found = path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    program,
  );
  if (!isRecord(found) || typeof found["total"] !== "number" || !isRecord(found["steps"])) {
    throw new TypeError(`The compiler has no statistics of ${emitter}.`);
  }
  return {
    total: found["total"],
    steps: Object.fromEntries(
      Object.entries(found["steps"]).filter(
        (entry): entry is [string, number] => typeof entry[1] === "number",
      ),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
