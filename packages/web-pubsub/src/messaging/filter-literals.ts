import { findLoneSurrogate } from "../lone-surrogate.ts";

/** Writes a text as OData does: in quotes, with those inside doubled. */
export function printText(value: unknown): string {
  if (typeof value !== "string") {
    throw new TypeError(`filter: a text must be a string, got ${nameKind(value)}`);
  }
  const index = findLoneSurrogate(value);
  if (index !== undefined) {
    throw new RangeError(
      `filter: a text has half a surrogate pair at index ${index}, which UTF-8 cannot express`,
    );
  }
  return `'${value.replaceAll("'", "''")}'`;
}

/** Writes a whole number of 32 bits, which is all that the dialect knows. */
export function printInteger(value: unknown): string {
  if (typeof value !== "number") {
    throw new TypeError(`filter: a number must be a number, got ${nameKind(value)}`);
  }
  // Bit operations make it 32 bits; what they change is none.
  if ((value | 0) !== value) {
    throw new RangeError(
      `filter: a number must be whole and from -2147483648 to 2147483647, got ${value}`,
    );
  }
  return String(value);
}

function nameKind(value: unknown): string {
  return value === null ? "null" : typeof value;
}
