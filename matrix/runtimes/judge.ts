import { reasons, type Finding, type Outcome } from "../program/outcome.ts";
import type { Runtime } from "./runtime.ts";
import type { Problem } from "../table.ts";

/** Judges what the program sent back. What has another form than an outcome's is itself the problem. */
export function judgeOutcome(
  { name, userAgent }: Runtime,
  outcome: unknown,
): { readonly low: Problem; readonly high: Problem } {
  if (!isOutcome(outcome)) {
    const problem = `the program sent back ${JSON.stringify(outcome)}`;
    return { low: problem, high: problem };
  }
  if (!userAgent.test(outcome.userAgent)) {
    const problem = `this is not ${name} but ${outcome.userAgent}`;
    return { low: problem, high: problem };
  }
  return {
    low: judgeFinding(outcome.low, reasons.low),
    high: judgeFinding(outcome.high, reasons.high),
  };
}

function judgeFinding(finding: Finding, reason: string): Problem {
  if (finding.kind === "failed") return finding.problem;
  const { status, message, closeCode } = finding;
  if (status !== 204) return `the status is ${status}, expected 204`;
  if (message?.endsWith(`Reason: ${reason}`) !== true) {
    return `the client was told ${JSON.stringify(message)}, expected the reason "${reason}"`;
  }
  if (closeCode !== 1000) return `the close code is ${closeCode}, expected 1000`;
  return undefined;
}

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === "object" &&
    value !== null &&
    "userAgent" in value &&
    typeof value.userAgent === "string" &&
    "low" in value &&
    isFinding(value.low) &&
    "high" in value &&
    isFinding(value.high)
  );
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "closed" || (value.kind === "failed" && "problem" in value);
}
