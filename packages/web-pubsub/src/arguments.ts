import { findLoneSurrogate } from "./lone-surrogate.ts";

/** Where an argument stands, to be named in errors: the method and its parameter or option. */
export interface ArgumentPlace {
  operation: string;
  parameter: string;
}

/** Demands a string: a `TypeError` otherwise. */
export function checkString(place: ArgumentPlace, value: unknown): asserts value is string {
  if (typeof value !== "string") throw wrongType(place, "a string", value);
}

/**
 * Demands a string that UTF-8 can express, as URLs and tokens need: a `TypeError` for another type,
 * a `RangeError` for half a surrogate pair.
 */
export function checkText(place: ArgumentPlace, value: unknown): asserts value is string {
  checkString(place, value);
  const index = findLoneSurrogate(value);
  if (index !== undefined) {
    throw wrongValue(
      place,
      `has half a surrogate pair at index ${index}, which UTF-8 cannot express`,
    );
  }
}

/** Demands a text that names something, so that it cannot be empty (`RangeError`). */
export function checkName(place: ArgumentPlace, value: unknown): asserts value is string {
  checkText(place, value);
  if (value === "") throw wrongValue(place, "must not be empty");
}

/**
 * Demands a name that can be one step of a URL's path. Every character can be percent-encoded, but
 * `.` and `..` mean "here" and "one up" in whatever form they are written (WHATWG URL, double-dot
 * path segments): the request would go to another address.
 */
export function checkPathStep(place: ArgumentPlace, value: unknown): asserts value is string {
  checkName(place, value);
  if (value === "." || value === "..") {
    throw wrongValue(
      place,
      `must not be ${JSON.stringify(value)}: in a URL that is a step, not a name, so it cannot be sent`,
    );
  }
}

// As the service's specification has it.
const longestGroupName = 1024;

/** Demands the name of a group: 1 to 1024 characters, not all of them white space. */
export function checkGroupName(place: ArgumentPlace, value: unknown): asserts value is string {
  checkPathStep(place, value);
  checkGroupText(place, value);
}

/** Demands a list of groups' names, which go into a body: there `.` is a name like any other. */
export function checkGroupNames(
  { operation, parameter }: ArgumentPlace,
  value: unknown,
): asserts value is readonly string[] {
  checkTexts({ operation, parameter }, value);
  for (const [index, name] of value.entries()) {
    const place = { operation, parameter: `${parameter}[${index}]` };
    checkName(place, name);
    checkGroupText(place, name);
  }
}

function checkGroupText(place: ArgumentPlace, name: string): void {
  if (name.trim() === "") throw wrongValue(place, "must not be all white space");
  if (name.length > longestGroupName) {
    throw wrongValue(place, `must have at most ${longestGroupName} characters, got ${name.length}`);
  }
}

/** Demands a list of texts: a `TypeError` names the entry that is none. */
export function checkTexts(
  { operation, parameter }: ArgumentPlace,
  value: unknown,
): asserts value is readonly string[] {
  if (!Array.isArray(value)) throw wrongType({ operation, parameter }, "an array", value);
  for (const [index, entry] of value.entries()) {
    checkText({ operation, parameter: `${parameter}[${index}]` }, entry);
  }
}

/** Demands a whole number within bounds, both included: a `TypeError` or a `RangeError` otherwise. */
export function checkWholeNumber(
  place: ArgumentPlace,
  value: unknown,
  { least, most }: { least: number; most: number },
): asserts value is number {
  if (typeof value !== "number") throw wrongType(place, "a number", value);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw wrongValue(place, `must be a whole number from ${least} to ${most}, got ${value}`);
  }
}

/** Demands one of some texts: a `RangeError` lists them otherwise. */
export function checkChoice<Choice extends string>(
  place: ArgumentPlace,
  choices: readonly Choice[],
  value: unknown,
): asserts value is Choice {
  if (choices.some((choice) => choice === value)) return;
  const isShort = typeof value === "string" || typeof value === "number";
  const given = isShort ? JSON.stringify(value) : nameType(value);
  throw wrongValue(place, `must be one of ${choices.join(", ")}, got ${given}`);
}

/** Demands that options are an object: a `TypeError` otherwise. */
export function checkOptions(operation: string, options: unknown): asserts options is object {
  checkObject({ operation, parameter: "options" }, options);
}

/** Demands an object, with whatever members: a `TypeError` otherwise. */
export function checkObject(place: ArgumentPlace, value: unknown): asserts value is object {
  if (typeof value !== "object" || value === null) throw wrongType(place, "an object", value);
}

/** Demands a function: a `TypeError` otherwise. */
export function checkFunction(place: ArgumentPlace, value: unknown): void {
  if (typeof value !== "function") throw wrongType(place, "a function", value);
}

/** Makes the error for an argument of the wrong type; it names the type and not the value. */
export function wrongType(place: ArgumentPlace, expected: string, value: unknown): TypeError {
  return new TypeError(
    `${place.operation}: ${place.parameter} must be ${expected}, got ${nameType(value)}`,
  );
}

function wrongValue(place: ArgumentPlace, problem: string): RangeError {
  return new RangeError(`${place.operation}: ${place.parameter} ${problem}`);
}

function nameType(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
