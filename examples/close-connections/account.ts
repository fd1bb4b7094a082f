import type { Farewell } from "./live-client.ts";

/** One line of the account: a call, what came of it, and whether that is right. */
export interface Step {
  readonly level: "RLC" | "high level" | "wrong key";
  readonly call: string;
  /** The status that came back; absent where nothing was sent. */
  readonly status?: number;
  /** What the client, or the caller, saw. */
  readonly saw: string;
  /** The same for a client that was closed, in parts. */
  readonly farewell?: Farewell;
  readonly durationInMs: number;
  /** What is wrong; absent where everything is as it should be. */
  readonly problem?: string;
}

export interface Account {
  readonly service: string;
  readonly steps: readonly Step[];
  readonly asExpected: number;
  readonly durationInMs: number;
}

/** The account for people. */
export function printAccount({ steps, asExpected, durationInMs }: Account): string {
  const rows = [
    ["", "call", "status", "time", "what the client saw"],
    ...steps.map(({ level, call, status, durationInMs: time, saw }) => [
      level,
      call,
      status === undefined ? "–" : String(status),
      `${time.toFixed(1)} ms`,
      saw,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    const problem = steps[index - 1]?.problem;
    const line = `  ${cells.join("   ")}`.trimEnd();
    return problem === undefined ? line : `${line}\n      WRONG: ${problem}`;
  });
  const seconds = (durationInMs / 1000).toFixed(1);
  return `${lines.join("\n")}\n\n${asExpected} of ${steps.length} as expected in ${seconds} s`;
}
