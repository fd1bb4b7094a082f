import {
  comparisonOperators,
  functionNames,
  identifiers,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
  type Identifier,
} from "./syntax.ts";
import { readTokens, type Token } from "./tokens.ts";

/** Deeper nesting is refused, so that no filter can exhaust the stack. */
export const maxDepth = 100;

/** The filter's structure, or the reason why it has none. */
export type Parsed =
  | { readonly kind: "parsed"; readonly expression: Expression }
  | { readonly kind: "invalid"; readonly problem: string };

/**
 * Parses the documented grammar: `or` < `and` < comparison and `in` < `not` < functions,
 * literals, identifiers and parentheses. Lambdas, arithmetic, paths, dates and decimals are none of it.
 */
export function parseFilter(filter: string): Parsed {
  const read = readTokens(filter);
  if (read.kind === "broken") return invalid(describeSyntaxError(filter, read.position));
  try {
    return { kind: "parsed", expression: new Parser(filter, read.tokens).parse() };
  } catch (error) {
    if (error instanceof FilterSyntaxError) return invalid(error.message);
    throw error;
  }
}

function invalid(problem: string): Parsed {
  return { kind: "invalid", problem };
}

/** The recorded text; the position is where the word ends that cannot stand there. */
function describeSyntaxError(filter: string, position: number): string {
  return `Syntax error at position ${position} in '${filter}'.`;
}

/** Leaves the descent from any depth; never leaves this file. */
class FilterSyntaxError extends Error {}

/** Recursive descent, a method for each level of precedence from the loosest to the tightest. */
class Parser {
  readonly #filter: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(filter: string, tokens: readonly Token[]) {
    this.#filter = filter;
    this.#tokens = tokens;
  }

  parse(): Expression {
    const expression = this.#readOr();
    if (this.#token.kind !== "end") this.#fail();
    return expression;
  }

  #readOr(): Expression {
    return this.#nest(() => this.#readSeveral("or", () => this.#readAnd()));
  }

  #readAnd(): Expression {
    return this.#readSeveral("and", () => this.#readComparison());
  }

  /** One operand stays itself; several make one flat node, so that a long chain is not a deep one. */
  #readSeveral(kind: "and" | "or", readOperand: () => Expression): Expression {
    const first = readOperand();
    const operands = [first];
    while (this.#takeWord(kind)) operands.push(readOperand());
    const last = operands[operands.length - 1] ?? first;
    return operands.length === 1 ? first : { kind, operands, start: first.start, end: last.end };
  }

  /** At most one operator: comparisons do not chain. */
  #readComparison(): Expression {
    const left = this.#readUnary();
    const token = this.#token;
    if (token.kind !== "word") return left;
    if (token.text === "in") {
      this.#index++;
      return this.#readMembership(left);
    }
    if (!isOneOf<ComparisonOperator>(comparisonOperators, token.text)) return left;
    this.#index++;
    const right = this.#readUnary();
    return {
      kind: "comparison",
      operator: token.text,
      left,
      right,
      start: left.start,
      end: right.end,
    };
  }

  /** What follows `in`: a list in parentheses, or the one collection there is. */
  #readMembership(item: Expression): Expression {
    const start = item.start;
    if (this.#token.kind !== "(") {
      const collection = this.#readPrimary();
      return { kind: "inCollection", item, collection, start, end: collection.end };
    }
    this.#index++;
    const list = this.#readUntilClosed();
    const [only] = list;
    const end = this.#previousEnd;
    if (list.length === 1 && only?.kind === "identifier" && only.name === "groups") {
      return { kind: "inCollection", item, collection: only, start, end };
    }
    return { kind: "inList", item, list, start, end };
  }

  /** Documented: `not` binds tighter than a comparison, so `not a eq b` is about `not a`. */
  #readUnary(): Expression {
    const start = this.#token.start;
    if (!this.#takeWord("not")) return this.#readPrimary();
    const operand = this.#nest(() => this.#readUnary());
    return { kind: "not", operand, start, end: operand.end };
  }

  #readPrimary(): Expression {
    const token = this.#token;
    const { start, end } = token;
    switch (token.kind) {
      case "string":
      case "integer":
        this.#index++;
        return { kind: "literal", value: token.value, start, end };
      case "(": {
        this.#index++;
        const inner = this.#readOr();
        this.#take(")");
        return { ...inner, start, end: this.#previousEnd };
      }
      case "word":
        this.#index++;
        return this.#readWord(token.text, start);
      case ")":
      case ",":
      case "end":
        return this.#fail();
      default:
        return token satisfies never;
    }
  }

  /** A literal, a function where a parenthesis follows, or else an identifier. */
  #readWord(text: string, start: number): Expression {
    const end = this.#previousEnd;
    if (text === "true" || text === "false") {
      return { kind: "literal", value: text === "true", start, end };
    }
    if (text === "null") return { kind: "literal", value: null, start, end };
    if (this.#token.kind === "(" && isOneOf<FunctionName>(functionNames, text)) {
      this.#index++;
      const parameters = this.#readUntilClosed();
      return { kind: "call", function: text, parameters, start, end: this.#previousEnd };
    }
    // Documented: identifiers are told apart without regard to case.
    const name = identifiers.find((known) => known.toLowerCase() === text.toLowerCase());
    return name === undefined ? this.#fail() : identifier(name, start, end);
  }

  #readUntilClosed(): Expression[] {
    const expressions = [this.#readOr()];
    while (this.#token.kind === ",") {
      this.#index++;
      expressions.push(this.#readOr());
    }
    this.#take(")");
    return expressions;
  }

  /** Reads one level deeper. Whoever throws ends the whole descent, so nobody has to come back up. */
  #nest(read: () => Expression): Expression {
    if (++this.#depth > maxDepth) {
      throw new FilterSyntaxError(
        `The expression is nested more than ${maxDepth} levels deep at position ${this.#token.start}.`,
      );
    }
    const expression = read();
    this.#depth--;
    return expression;
  }

  get #token(): Token {
    const token = this.#tokens[this.#index];
    // The last token is `end`, and nothing reads past it.
    if (token === undefined) throw new RangeError("The filter's tokens must close with an end.");
    return token;
  }

  get #previousEnd(): number {
    return this.#tokens[this.#index - 1]?.end ?? 0;
  }

  #take(kind: Token["kind"]): void {
    if (this.#token.kind !== kind) this.#fail();
    this.#index++;
  }

  #takeWord(text: string): boolean {
    const token = this.#token;
    if (token.kind !== "word" || token.text !== text) return false;
    this.#index++;
    return true;
  }

  #fail(): never {
    throw new FilterSyntaxError(describeSyntaxError(this.#filter, this.#token.end));
  }
}

function identifier(name: Identifier, start: number, end: number): Expression {
  return { kind: "identifier", name, start, end };
}

function isOneOf<T extends string>(known: readonly T[], text: string): text is T {
  return (known as readonly string[]).includes(text);
}
