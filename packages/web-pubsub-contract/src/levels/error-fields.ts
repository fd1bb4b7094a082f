import type { ErrorFields, Failure, InnerFields } from "../answer.ts";

/** What the fields of an error are read from: a body, as it came or as a client has read it. */
export interface ErrorSource {
  readonly code?: unknown;
  readonly message?: unknown;
  /** What RFC 9457 has for a message. */
  readonly detail?: unknown;
  readonly title?: unknown;
  readonly target?: unknown;
  readonly details?: unknown;
  readonly errors?: unknown;
  readonly inner?: unknown;
  /** The name that api-versions before 2024 have for `inner`. */
  readonly innererror?: unknown;
}

/** Reads the fields of an error. What is null or empty is absent. */
export function readErrorFields(source: ErrorSource): ErrorFields {
  const { code, details, target } = source;
  const message = source.message ?? source.detail ?? source.title;
  const inner = source.inner ?? source.innererror;
  return {
    ...(isText(code) ? { code } : {}),
    ...(isText(message) ? { message } : {}),
    ...(isText(target) ? { target } : {}),
    ...(isList(details) ? { details: details.filter(isObject).map(readErrorFields) } : {}),
    ...(isObject(inner) ? { inner: readInner(inner) } : {}),
  };
}

/** Reads what the validation says of each parameter. */
export function readValidation({ errors }: ErrorSource): Pick<Failure, "errors"> {
  if (!isObject(errors) || Object.keys(errors).length === 0) return {};
  const entries = Object.entries(errors).map(([name, problems]: [string, unknown]) => {
    return [name, [problems].flat().map(String)] as const;
  });
  return { errors: Object.fromEntries(entries) };
}

/** Reads the details of a problem, those that are null left out. */
export function readProblem(body: object): Pick<Failure, "problem"> {
  const entries = Object.entries(body).filter(
    ([name, value]) => problemFields.has(name) && value !== null,
  );
  return entries.length === 0 ? {} : { problem: Object.fromEntries(entries) };
}

const problemFields = new Set(["type", "title", "status", "detail", "instance", "extensions"]);

/** Whether a value has fields. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function readInner(source: ErrorSource): InnerFields {
  const inner = source.inner ?? source.innererror;
  return {
    ...(isText(source.code) ? { code: source.code } : {}),
    ...(isObject(inner) ? { inner: readInner(inner) } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}
