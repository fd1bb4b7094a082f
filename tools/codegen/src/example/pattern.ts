import type { Constraints } from "@restline/spec-model";
import { sample, stringMatching } from "fast-check";

/**
 * A text that keeps the constraints: the name itself where it does, and otherwise always the same
 * one. Where no text is found that keeps all of them, the one that comes nearest.
 */
export function makeText(name: string, constraints: Constraints): string {
  const { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = constraints;
  const plain = formats[format ?? ""] ?? (name === "" ? "text" : name);
  const fitted = fit(plain, minLength, maxLength);
  const expression = pattern === undefined ? undefined : compilePattern(pattern);
  if (expression === undefined || expression.test(fitted)) return fitted;
  const candidates = [plain.toLowerCase(), plain.replaceAll(/\W/g, ""), "1", "a", "A"].map((text) =>
    fit(text, minLength, maxLength),
  );
  const found = candidates.find((text) => expression.test(text));
  return found ?? chooseMatching(expression, minLength, maxLength) ?? fitted;
}

const formats: Readonly<Record<string, string>> = {
  uuid: "00000000-0000-0000-0000-000000000001",
  uri: "https://example.com",
  url: "https://example.com",
  email: "ada@example.com",
  "date-time": "2024-01-02T03:04:05Z",
  date: "2024-01-02",
  time: "03:04:05Z",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  hostname: "example.com",
};

function fit(text: string, minLength: number, maxLength: number): string {
  const long = text.length < minLength ? text.padEnd(minLength, text === "" ? "a" : text) : text;
  return long.slice(0, maxLength);
}

/** A pattern that is none of ECMAScript constrains nothing here. */
function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    try {
      return new RegExp(pattern);
    } catch {
      return undefined;
    }
  }
}

/** The shortest of some texts that match, those first that can be read. */
function chooseMatching(
  expression: RegExp,
  minLength: number,
  maxLength: number,
): string | undefined {
  const texts = listMatching(expression).filter(
    ({ length }) => length >= minLength && length <= maxLength,
  );
  return texts.sort((left, right) => rank(left) - rank(right))[0];
}

function rank(text: string): number {
  return (/^[\w.:/@-]*$/.test(text) ? 0 : 1000) + text.length;
}

function listMatching(expression: RegExp): string[] {
  try {
    return sample(stringMatching(expression), { numRuns: 200, seed: 1 });
  } catch {
    // It throws for what it cannot make texts of, lookarounds for instance.
    return [];
  }
}
