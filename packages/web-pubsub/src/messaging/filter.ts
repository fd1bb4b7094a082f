import { printInteger, printText } from "./filter-literals.ts";

declare const isFilter: unique symbol;

/**
 * An OData expression that is true or false of a connection. It is a string, so that whatever takes
 * a filter as text takes it, and of a type of its own, so that the compiler tells it from other text.
 */
export type Filter = string & { readonly [isFilter]: true };

/** A text: a literal, a property of a connection or what a function makes of one, or null. */
export type TextValue = string | TextExpression | null;
/** A whole number from -2147483648 to 2147483647, or an expression that gives one. */
export type NumberValue = number | NumberExpression;

/**
 * A text that the service works out for each connection. Comparisons are case-sensitive. `userId` is
 * null for an anonymous connection.
 */
export class TextExpression {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  /** The OData of it. */
  toString(): string {
    return this.#code;
  }

  /** True where it is this very text; null equals null. */
  eq(value: TextValue): Filter {
    return join(this.#code, "eq", printTextValue(value));
  }

  /** True where it is another text. */
  ne(value: TextValue): Filter {
    return join(this.#code, "ne", printTextValue(value));
  }

  /** True of each of these. A `RangeError` where there is none. */
  in(values: readonly TextValue[]): Filter {
    return join(this.#code, "in", printList(values, printTextValue));
  }

  /** True where a part is in it. False for null, as are `startsWith` and `endsWith`. */
  contains(part: TextValue): Filter {
    return makeFilter(call("contains", this.#code, printTextValue(part)));
  }

  /** True where it begins with a part. */
  startsWith(part: TextValue): Filter {
    return makeFilter(call("startswith", this.#code, printTextValue(part)));
  }

  /** True where it ends with a part. */
  endsWith(part: TextValue): Filter {
    return makeFilter(call("endswith", this.#code, printTextValue(part)));
  }

  /** Where a part begins, or -1. */
  indexOf(part: TextValue): NumberExpression {
    return new NumberExpression(call("indexof", this.#code, printTextValue(part)));
  }

  /** How many characters it has; null for null, which no size comparison is true of. */
  get length(): NumberExpression {
    return new NumberExpression(call("length", this.#code));
  }

  /** In lower case. */
  toLowerCase(): TextExpression {
    return new TextExpression(call("tolower", this.#code));
  }

  /** In upper case. */
  toUpperCase(): TextExpression {
    return new TextExpression(call("toupper", this.#code));
  }

  /** Without the white space around it. */
  trim(): TextExpression {
    return new TextExpression(call("trim", this.#code));
  }

  /** A part, from an index that counts from 0. Null where the range is not wholly inside the text. */
  substring(start: NumberValue, length?: NumberValue): TextExpression {
    const range = [start, ...(length === undefined ? [] : [length])].map(printNumberValue);
    return new TextExpression(call("substring", this.#code, ...range));
  }

  /** With another text behind it; one null counts as empty, two are null. */
  concat(other: TextValue): TextExpression {
    return new TextExpression(call("concat", this.#code, printTextValue(other)));
  }
}

/** A whole number that the service works out for each connection. */
export class NumberExpression {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  /** The OData of it. */
  toString(): string {
    return this.#code;
  }

  /** True where it is this number; null equals null. */
  eq(value: NumberValue | null): Filter {
    return join(this.#code, "eq", value === null ? "null" : printNumberValue(value));
  }

  /** True where it is another number. */
  ne(value: NumberValue | null): Filter {
    return join(this.#code, "ne", value === null ? "null" : printNumberValue(value));
  }

  /** True where it is greater than this. */
  gt(value: NumberValue): Filter {
    return join(this.#code, "gt", printNumberValue(value));
  }

  /** True where it is this or greater. */
  ge(value: NumberValue): Filter {
    return join(this.#code, "ge", printNumberValue(value));
  }

  /** True where it is less than this. */
  lt(value: NumberValue): Filter {
    return join(this.#code, "lt", printNumberValue(value));
  }

  /** True where it is this or less. */
  le(value: NumberValue): Filter {
    return join(this.#code, "le", printNumberValue(value));
  }

  /** True of each of these. A `RangeError` where there is none. */
  in(values: readonly NumberValue[]): Filter {
    return join(this.#code, "in", printList(values, printNumberValue));
  }
}

/** The groups that a connection is in. */
export interface GroupsExpression {
  /** True of connections in a group. */
  contains(group: string | TextExpression): Filter;
  /** In how many groups the connection is. */
  readonly length: NumberExpression;
}

/** What filters are built with: see {@link filter}. The language: https://aka.ms/awps/filter-syntax. */
export interface FilterBuilder {
  /** The user of a connection; null where it is anonymous. */
  readonly userId: TextExpression;
  /** The id of a connection. */
  readonly connectionId: TextExpression;
  /** The groups that a connection is in. */
  readonly groups: GroupsExpression;
  /** True where all are. */
  and(first: Filter, ...others: readonly Filter[]): Filter;
  /** True where one is at least. */
  or(first: Filter, ...others: readonly Filter[]): Filter;
  /** True where the operand is not. */
  not(operand: Filter): Filter;
  /** Takes OData as it is, that of `odata` for instance. An empty text is a `RangeError`. */
  raw(expression: string): Filter;
}

/**
 * Builds filters for sends and group changes: what cannot be compared does not compile, and text is
 * escaped.
 *
 *     filter.and(filter.userId.ne("ada"), filter.groups.contains("news"))
 *
 * What the types would have refused is a `TypeError`, a number that is no 32-bit integer and half a
 * surrogate pair a `RangeError`. The service takes about a hundred clauses in a filter.
 */
export const filter: FilterBuilder = {
  userId: new TextExpression("userId"),
  connectionId: new TextExpression("connectionId"),
  groups: {
    contains: (group) => join(printGroup(group), "in", "groups"),
    length: new NumberExpression("length(groups)"),
  },
  and: (...operands) => combine("and", operands),
  or: (...operands) => combine("or", operands),
  not: (operand) => makeFilter(`not ${enclose("not", operand)}`),
  raw(expression) {
    checkExpression("raw", expression);
    return makeFilter(expression);
  },
};

function combine(operator: "and" | "or", operands: readonly Filter[]): Filter {
  const [only] = operands;
  if (only === undefined) throw new TypeError(`filter.${operator}: there is no operand`);
  const enclosed = operands.map((operand) => enclose(operator, operand));
  return operands.length === 1 ? only : makeFilter(enclosed.join(` ${operator} `));
}

/** Always in parentheses: what is inside is not known to bind tighter. */
function enclose(operator: string, operand: Filter): string {
  checkExpression(operator, operand);
  return `(${operand})`;
}

/** An empty filter would be true of everybody. */
function checkExpression(operator: string, operand: unknown): asserts operand is string {
  if (typeof operand !== "string") {
    throw new TypeError(
      `filter.${operator}: an operand must be a filter, got ${operand === null ? "null" : typeof operand}`,
    );
  }
  if (operand.trim() === "") throw new RangeError(`filter.${operator}: an operand is empty`);
}

function join(left: string, operator: string, right: string): Filter {
  return makeFilter(`${left} ${operator} ${right}`);
}

function call(name: string, ...parameters: readonly string[]): string {
  return `${name}(${parameters.join(",")})`;
}

function printTextValue(value: TextValue): string {
  if (value === null) return "null";
  return value instanceof TextExpression ? value.toString() : printText(value);
}

/** Null is no group, and what is in none is asked for by `groups.length`. */
function printGroup(group: string | TextExpression): string {
  return group instanceof TextExpression ? group.toString() : printText(group);
}

function printNumberValue(value: NumberValue): string {
  return value instanceof NumberExpression ? value.toString() : printInteger(value);
}

function printList<Value>(values: readonly Value[], print: (value: Value) => string): string {
  if (!Array.isArray(values)) throw new TypeError("filter: in takes an array");
  if (values.length === 0) throw new RangeError("filter: in takes one value at least");
  return `(${values.map(print).join(",")})`;
}

function makeFilter(text: string): Filter {
  return text as Filter;
}
