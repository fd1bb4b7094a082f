import type { Expression, FunctionName, Identifier } from "./syntax.ts";

/** The type of an expression. `null` is the literal, and what a function makes of one. */
export type ExpressionType = "string" | "int" | "bool" | "null" | "collection";

/** The first place where a filter's types do not fit. */
export interface TypeProblem {
  readonly expression: Expression;
  readonly actual: ExpressionType;
  readonly expected: ExpressionType;
}

const identifierTypes: Readonly<Record<Identifier, ExpressionType>> = {
  userId: "string",
  connectionId: "string",
  protocol: "string",
  groups: "collection",
};

/** What a function takes, position by position, and what it gives. */
interface Signature {
  readonly parameters: readonly (readonly ExpressionType[])[];
  /** How many of the parameters have to be there. */
  readonly required: number;
  readonly result: ExpressionType;
}

const text: readonly ExpressionType[] = ["string", "null"];
const number: readonly ExpressionType[] = ["int"];
const countable: readonly ExpressionType[] = ["string", "null", "collection"];

/** What each function takes and gives. */
export const signatures: Readonly<Record<FunctionName, Signature>> = {
  tolower: { parameters: [text], required: 1, result: "string" },
  toupper: { parameters: [text], required: 1, result: "string" },
  trim: { parameters: [text], required: 1, result: "string" },
  substring: { parameters: [text, number, number], required: 2, result: "string" },
  concat: { parameters: [text, text], required: 2, result: "string" },
  contains: { parameters: [text, text], required: 2, result: "bool" },
  startswith: { parameters: [text, text], required: 2, result: "bool" },
  endswith: { parameters: [text, text], required: 2, result: "bool" },
  indexof: { parameters: [text, text], required: 2, result: "int" },
  length: { parameters: [countable], required: 1, result: "int" },
};

/** The functions that pass a null on instead of turning it into a value. */
const passesNullOn: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "tolower",
  "toupper",
  "trim",
  "substring",
  "length",
]);

/**
 * Finds the first type that does not fit, reading the filter once against no connection at all:
 * the service checks a filter before anything is delivered, with every string null.
 *
 * That is why the documented complaint about `not length(userId)` is "Type 'null', expect 'bool'",
 * although `length` gives an int.
 */
export function findTypeProblem(filter: Expression): TypeProblem | undefined {
  return expectType(filter, ["bool"], filter);
}

/** Looks inside first: the innermost problem is the one to mend. */
function expectType(
  operand: Expression,
  expected: readonly ExpressionType[],
  quoted: Expression,
): TypeProblem | undefined {
  const inside = findProblemWithin(operand);
  if (inside !== undefined) return inside;
  const type = typeOf(operand);
  if (expected.includes(type)) return undefined;
  const [first = type] = expected;
  return { expression: quoted, actual: reportedType(operand), expected: first };
}

function findProblemWithin(expression: Expression): TypeProblem | undefined {
  switch (expression.kind) {
    case "literal":
    case "identifier":
      return undefined;
    case "not":
      return expectType(expression.operand, ["bool"], expression);
    case "and":
    case "or":
      return firstProblem(expression.operands, (operand) =>
        expectType(operand, ["bool"], expression),
      );
    case "comparison": {
      const sides = [expression.left, expression.right];
      const equality = expression.operator === "eq" || expression.operator === "ne";
      const expected: readonly ExpressionType[] = equality
        ? ["string", "int", "bool", "null"]
        : ["int", "null"];
      return firstProblem(sides, (side) => expectType(side, expected, expression));
    }
    case "inList":
      return firstProblem([expression.item, ...expression.list], (item) =>
        expectType(item, ["string", "int", "bool", "null"], expression),
      );
    case "inCollection":
      return (
        expectType(expression.collection, ["collection"], expression) ??
        expectType(expression.item, ["string", "int", "bool", "null"], expression)
      );
    case "call": {
      const { parameters } = signatures[expression.function];
      return firstProblem(expression.parameters, (parameter, index) =>
        expectType(parameter, parameters[index] ?? [], expression),
      );
    }
    default:
      return expression satisfies never;
  }
}

function firstProblem(
  operands: readonly Expression[],
  check: (operand: Expression, index: number) => TypeProblem | undefined,
): TypeProblem | undefined {
  for (const [index, operand] of operands.entries()) {
    const problem = check(operand, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function typeOf(expression: Expression): ExpressionType {
  switch (expression.kind) {
    case "literal":
      return typeOfValue(expression.value);
    case "identifier":
      return identifierTypes[expression.name];
    case "call":
      return signatures[expression.function].result;
    case "not":
    case "and":
    case "or":
    case "comparison":
    case "inList":
    case "inCollection":
      return "bool";
    default:
      return expression satisfies never;
  }
}

function typeOfValue(value: string | number | boolean | null): ExpressionType {
  if (value === null) return "null";
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "int" : "bool";
}

/** The type as an error names it: a function of a null is a null, an identifier is what it is declared as. */
function reportedType(expression: Expression): ExpressionType {
  if (expression.kind !== "call" || !passesNullOn.has(expression.function)) {
    return typeOf(expression);
  }
  const [subject] = expression.parameters;
  return subject !== undefined && isNullWithoutConnection(subject) ? "null" : typeOf(expression);
}

/** Whether the expression is null when nothing is known: the identifiers are, and what passes them on. */
function isNullWithoutConnection(expression: Expression): boolean {
  switch (expression.kind) {
    case "literal":
      return expression.value === null;
    case "identifier":
      return expression.name !== "groups";
    case "call": {
      const [subject] = expression.parameters;
      return (
        passesNullOn.has(expression.function) &&
        subject !== undefined &&
        isNullWithoutConnection(subject)
      );
    }
    default:
      return false;
  }
}
