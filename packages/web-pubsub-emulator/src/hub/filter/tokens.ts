import type { Span } from "./syntax.ts";

/** One word of a filter. */
export type Token = TokenShape & Span;

type TokenShape =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "(" | ")" | "," | "end" };

/** Either all tokens, closed by an `end`, or the position at which the text stops making sense. */
export type Tokens =
  | { readonly kind: "tokens"; readonly tokens: readonly Token[] }
  | { readonly kind: "broken"; readonly position: number };

// Sticky, so that each is tried exactly where the last token ended.
const space = /\s*/y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const integer = /[+-]?[0-9]+(?![A-Za-z0-9_.])/y;
const text = /'(?:[^']|'')*'/y;

/** Cuts a filter into tokens: words, `'text'` with quotes doubled, integers, parentheses, commas. */
export function readTokens(filter: string): Tokens {
  const tokens: Token[] = [];
  let position = matchAt(space, filter, 0).length;
  while (position < filter.length) {
    const token = readToken(filter, position);
    if (token === undefined) return { kind: "broken", position };
    tokens.push(token);
    position = token.end + matchAt(space, filter, token.end).length;
  }
  tokens.push({ kind: "end", start: filter.length, end: filter.length });
  return { kind: "tokens", tokens };
}

function readToken(filter: string, start: number): Token | undefined {
  const character = filter.charAt(start);
  if (character === "(" || character === ")" || character === ",") {
    return { kind: character, start, end: start + 1 };
  }
  const name = matchAt(word, filter, start);
  if (name !== "") return { kind: "word", text: name, start, end: start + name.length };
  const digits = matchAt(integer, filter, start);
  if (digits !== "") {
    const value = Number(digits);
    if (!Number.isSafeInteger(value)) return undefined;
    return { kind: "integer", value, start, end: start + digits.length };
  }
  const quoted = matchAt(text, filter, start);
  if (quoted === "") return undefined;
  const value = quoted.slice(1, -1).replaceAll("''", "'");
  return { kind: "string", value, start, end: start + quoted.length };
}

function matchAt(pattern: RegExp, filter: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(filter)?.[0] ?? "";
}
