/**
 * A string as a TypeScript literal. JSON's escapes are TypeScript's too; U+2028 and U+2029, which
 * end a line in some tools, are escaped beside them.
 */
export function printString(value: string): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A string, number, boolean or null as a literal. */
export function printLiteral(value: string | number | boolean | null): string {
  if (typeof value === "string") return printString(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A property's name: bare where TypeScript lets it stand so, quoted otherwise. */
export function printKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : printString(name);
}

/** A member's key in an object literal, where a bare `__proto__` would be no member. */
export function printMemberKey(name: string): string {
  return name === "__proto__" ? `[${printString(name)}]` : printKey(name);
}

/** Text for the inside of a template literal. */
export function printTemplateText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, "\\$&");
}
