import { checkText, wrongType } from "../arguments.ts";

/**
 * Writes a filter with values in it, as a template: ``odata`userId eq ${name}` ``. A string comes in
 * quotes, its own ones doubled; null and undefined are `null`; numbers and booleans stay as they are.
 * Quotes around a placeholder, `'${name}'`, are taken for those of the value.
 *
 * Throws a `TypeError` for a value of another type, and a `RangeError` for a number that is not
 * finite and for half a surrogate pair: none of them has a form in OData. See `filter` for filters
 * that the compiler checks.
 */
export function odata(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const parts = values.map((value, index) => {
    const before = strings[index] ?? "";
    return `${before}${printValue(value, before, index)}`;
  });
  return `${parts.join("")}${strings.at(-1) ?? ""}`;
}

function printValue(value: unknown, before: string, index: number): string {
  if (value === null || value === undefined) return "null";
  const place = { operation: "odata", parameter: `value ${index + 1}` };
  switch (typeof value) {
    case "string": {
      checkText(place, value);
      const escaped = value.replaceAll("'", "''");
      return before.trimEnd().endsWith("'") ? escaped : `'${escaped}'`;
    }
    case "number":
      if (!Number.isFinite(value)) {
        throw new RangeError(`odata: ${place.parameter} must be a finite number, got ${value}`);
      }
      return String(value);
    case "boolean":
    case "bigint":
      return String(value);
    default:
      throw wrongType(place, "a string, a number, a boolean or null", value);
  }
}
