import type { Client } from "@azure-rest/core-client";
import { checkSegments, createEmptyError } from "./path-arguments.ts";

/** The templates, as RFC 6570 has them, of the routes that the runtime cannot fill itself. */
const templates: Readonly<Record<string, string>> = {};

/** Lets the paths of a client take what its routes expand to more than one text. */
export function fillPaths<T extends Client>(client: T): T {
  const { path } = client;
  const fill = (route: string, ...values: readonly unknown[]): unknown => {
    const template = templates[route];
    if (template === undefined) return Reflect.apply(path, client, [route, ...values]);
    const filled = fillTemplate(template, values, (name) => {
      throw createEmptyError(route, name);
    });
    checkSegments(route, values, filled);
    return Reflect.apply(path, client, [filled]);
  };
  return Object.assign(client, { path: fill });
}

/**
 * Fills a template (https://www.rfc-editor.org/rfc/rfc6570) with values in the order of its
 * expressions: texts, numbers, booleans, dates, and arrays and objects of them. `undefined` leaves
 * nothing behind; `onEmpty` hears of any other value that does so where a plain `{name}` stands
 * in the path.
 */
export function fillTemplate(
  template: string,
  values: readonly unknown[],
  onEmpty?: (name: string) => void,
): string {
  let index = 0;
  return template.replace(/\{([^}]*)\}/g, (_, text: string, offset: number) => {
    const expression = parseExpression(text);
    const value = values[index++];
    const expanded = expandValue(expression, value);
    if (expanded === "" && value !== undefined && expression.isPlain) {
      if (!template.slice(0, offset).includes("?")) onEmpty?.(expression.name);
    }
    return expanded;
  });
}

interface Expression {
  readonly name: string;
  readonly explode: boolean;
  /** What stands before the first value. */
  readonly first: string;
  /** What keeps exploded values apart. */
  readonly separator: string;
  /** Values come with their names. */
  readonly named: boolean;
  readonly reserved: boolean;
  /** No operator: what it expands to is all that stands in its place. */
  readonly isPlain: boolean;
}

function parseExpression(text: string): Expression {
  const [, operator = "", name = "", explode] = /^([+#./;]?)([^*]*)(\*?)$/.exec(text) ?? [];
  const reserved = operator === "+" || operator === "#";
  return {
    name,
    explode: explode === "*",
    first: operator === "+" ? "" : operator,
    separator: reserved || operator === "" ? "," : operator,
    named: operator === ";",
    reserved,
    isPlain: operator === "",
  };
}

function expandValue(expression: Expression, given: unknown): string {
  const value = unwrapReserved(given);
  if (value === undefined || value === null) return "";
  const parts = listParts(expression, value);
  return parts.length === 0 ? "" : expression.first + parts.join(expression.separator);
}

/** The texts between which the separator stands. */
function listParts(expression: Expression, value: unknown): string[] {
  const { explode } = expression;
  const write = (part: unknown): string => encodeText(expression, part);
  if (Array.isArray(value)) {
    const items = value.map(write);
    if (explode) return items.map((item) => addName(expression, item));
    return items.length === 0 ? [] : [addName(expression, items.join(","))];
  }
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return [addName(expression, write(value))];
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (explode) return members.map((member) => member.map(write).join("="));
  return members.length === 0 ? [] : [addName(expression, members.flat().map(write).join(","))];
}

function addName({ named, name }: Expression, text: string): string {
  if (!named) return text;
  return text === "" ? name : `${name}=${text}`;
}

/** Reserved characters and what is encoded already stay, where the expression lets them. */
function encodeText({ reserved }: Expression, value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (!reserved) return encodeURIComponent(text);
  return encodeURI(text)
    .replace(/%5B/g, "[")
    .replace(/%5D/g, "]")
    .replace(/%25([\da-f]{2})/gi, "%$1");
}

/** `{ value, allowReserved: true }` is how a caller says that reserved characters are meant. */
function unwrapReserved(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "allowReserved" in value && "value" in value ? value.value : value;
}
