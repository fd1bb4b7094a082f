import { evaluateFilter, type Subject } from "./evaluate.ts";
import { parseFilter } from "./parse.ts";
import type { Expression } from "./syntax.ts";
import { findTypeProblem, signatures } from "./types.ts";

/** A filter that has passed every check: asking it about a connection cannot fail. */
export interface Filter {
  matches(subject: Subject): boolean;
}

/** A filter ready for use, or the service's sentence about what is wrong with it. */
export type CompiledFilter =
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "invalid"; readonly message: string };

/**
 * Compiles an OData filter over `userId`, `connectionId`, `groups` and `protocol`.
 *
 * We found no maintained library that evaluates this dialect, and the texts of its errors are part of
 * the contract, so it is read here. Grammar and example errors: "OData filter syntax in the Azure Web
 * PubSub service" on Microsoft Learn; the text for a syntax error was recorded from the service.
 */
export function compileFilter(text: string): CompiledFilter {
  const parsed = parseFilter(text);
  if (parsed.kind === "invalid") return invalid(text, parsed.problem);
  const { expression } = parsed;
  const miscounted = findMiscountedCall(expression);
  if (miscounted !== undefined) {
    return invalid(quote(text, miscounted), describeParameterCount(miscounted));
  }
  const problem = findTypeProblem(expression);
  if (problem !== undefined) {
    const complaint = `Type '${problem.actual}', expect '${problem.expected}'.`;
    return invalid(quote(text, problem.expression), complaint);
  }
  return {
    kind: "filter",
    filter: { matches: (subject) => evaluateFilter(expression, subject) },
  };
}

function invalid(quoted: string, problem: string): CompiledFilter {
  const message = `Invalid syntax for '${quoted}': ${problem} (Parameter 'filter')`;
  return { kind: "invalid", message };
}

function quote(text: string, expression: Expression): string {
  return text.slice(expression.start, expression.end);
}

type Call = Extract<Expression, { kind: "call" }>;

function describeParameterCount(call: Call): string {
  const { parameters, required } = signatures[call.function];
  const expected =
    parameters.length === required ? `${required}` : `${required} to ${parameters.length}`;
  return `Function '${call.function}' takes ${expected} parameters, got ${call.parameters.length}.`;
}

function findMiscountedCall(expression: Expression): Call | undefined {
  if (expression.kind === "call") {
    const { parameters, required } = signatures[expression.function];
    const count = expression.parameters.length;
    if (count < required || count > parameters.length) return expression;
  }
  for (const child of childrenOf(expression)) {
    const found = findMiscountedCall(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "identifier":
      return [];
    case "not":
      return [expression.operand];
    case "and":
    case "or":
      return expression.operands;
    case "comparison":
      return [expression.left, expression.right];
    case "inList":
      return [expression.item, ...expression.list];
    case "inCollection":
      return [expression.item, expression.collection];
    case "call":
      return expression.parameters;
    default:
      return expression satisfies never;
  }
}
