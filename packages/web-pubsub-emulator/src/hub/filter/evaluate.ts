import type { Expression, FunctionName, Identifier } from "./syntax.ts";

/** What a filter can ask about a connection. */
export interface Subject {
  readonly id: string;
  readonly userId: string | null;
  readonly subprotocol: string;
  readonly groups: Pick<ReadonlySet<string>, "has" | "size">;
}

/** What an expression comes to. The one collection is reached for where it stands. */
type Value = string | number | boolean | null;

/**
 * Whether a filter, whose types have been found to fit, holds for a connection. Values are compared
 * case-sensitively; a size comparison with a null is false.
 */
export function evaluateFilter(filter: Expression, subject: Subject): boolean {
  return evaluate(filter, subject) === true;
}

function evaluate(expression: Expression, subject: Subject): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "identifier":
      return readIdentifier(expression.name, subject);
    case "not":
      return evaluate(expression.operand, subject) !== true;
    case "and":
      return expression.operands.every((operand) => evaluate(operand, subject) === true);
    case "or":
      return expression.operands.some((operand) => evaluate(operand, subject) === true);
    case "comparison":
      return compare(expression, subject);
    case "inList": {
      const item = evaluate(expression.item, subject);
      return expression.list.some((candidate) => evaluate(candidate, subject) === item);
    }
    case "inCollection": {
      const item = evaluate(expression.item, subject);
      return typeof item === "string" && subject.groups.has(item);
    }
    case "call":
      return callFunction(expression, subject);
    default:
      return expression satisfies never;
  }
}

/** The collection has no value of its own: `in` and `length` reach for it directly. */
function readIdentifier(name: Identifier, subject: Subject): string | null {
  switch (name) {
    case "userId":
      return subject.userId;
    case "connectionId":
      return subject.id;
    case "protocol":
      return subject.subprotocol === "" ? null : subject.subprotocol;
    case "groups":
      return null;
    default:
      return name satisfies never;
  }
}

/** Equality is of type and value; a size is of two integers, and false for anything else. */
function compare(
  comparison: Extract<Expression, { kind: "comparison" }>,
  subject: Subject,
): boolean {
  const left = evaluate(comparison.left, subject);
  const right = evaluate(comparison.right, subject);
  if (comparison.operator === "eq") return left === right;
  if (comparison.operator === "ne") return left !== right;
  if (typeof left !== "number" || typeof right !== "number") return false;
  switch (comparison.operator) {
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
    case "lt":
      return left < right;
    case "le":
      return left <= right;
    default:
      return comparison.operator satisfies never;
  }
}

function callFunction(call: Extract<Expression, { kind: "call" }>, subject: Subject): Value {
  const [first, second, third] = call.parameters;
  if (call.function === "length" && first?.kind === "identifier" && first.name === "groups") {
    return subject.groups.size;
  }
  const read = (parameter: Expression | undefined): Value =>
    parameter === undefined ? null : evaluate(parameter, subject);
  return functions[call.function](read(first), read(second), read(third));
}

type FilterFunction = (first: Value, second: Value, third: Value) => Value;

// Every one of them is total: the types fit by now, and what is left to expect is a null.
const functions: Readonly<Record<FunctionName, FilterFunction>> = {
  tolower: (text) => (typeof text === "string" ? text.toLowerCase() : null),
  toupper: (text) => (typeof text === "string" ? text.toUpperCase() : null),
  trim: (text) => (typeof text === "string" ? text.trim() : null),
  substring: (text, start, length) => substring(text, start, length),
  concat: (left, right) => (left === null && right === null ? null : `${left ?? ""}${right ?? ""}`),
  contains: withStrings(false, (text, part) => text.includes(part)),
  startswith: withStrings(false, (text, part) => text.startsWith(part)),
  endswith: withStrings(false, (text, part) => text.endsWith(part)),
  indexof: withStrings(-1, (text, part) => text.indexOf(part)),
  length: (text) => (typeof text === "string" ? text.length : null),
};

/** A function of two strings, with what it gives when either is null. */
function withStrings(
  otherwise: Value,
  apply: (text: string, part: string) => Value,
): FilterFunction {
  return (text, part) =>
    typeof text === "string" && typeof part === "string" ? apply(text, part) : otherwise;
}

/** Null where the range is not wholly inside the text. */
function substring(text: Value, start: Value, length: Value): Value {
  if (typeof text !== "string" || typeof start !== "number") return null;
  const end = typeof length === "number" ? start + length : text.length;
  if (start < 0 || end < start || end > text.length) return null;
  return text.slice(start, end);
}
