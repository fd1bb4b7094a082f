import { shortenText } from "./shorten-text.ts";

/** One error as the service reports it (ErrorDetail of its public API description): every part may be missing. */
export interface ErrorDetail {
  /** The service's own code, for instance `Error.Connection.NotExisted`. */
  code?: string;
  /** What happened, for a person to read. */
  message?: string;
  /** What the error is about, for instance `Connection`, or the name of a parameter. */
  target?: string;
  /** What problem+json says of each parameter that did not pass validation. */
  errors?: Readonly<Record<string, readonly string[]>>;
  /** The single errors that led to this one. */
  details?: readonly ErrorDetail[];
  /** More exact codes. */
  inner?: InnerError;
}

/** A more exact code, and perhaps one more exact still. */
export interface InnerError {
  /** The more exact code. */
  code?: string;
  /** What is more exact still. */
  inner?: InnerError;
}

// Deeper nesting than this is no report but a mistake or an attack, and is cut off.
const deepest = 16;
// A message with more sentences than this is not read by anybody.
const mostErrors = 16;

/**
 * Reads whatever came as the body of a failure: the service's flat error, problem+json, an error
 * wrapped in `error` as gateways send it, a web page, plain text, broken JSON or nothing. Never
 * throws; what is not there stays absent. `body` is the parsed JSON, or the text that was none.
 */
export function readErrorDetail(body: unknown, contentType: string | undefined): ErrorDetail {
  if (typeof body === "string") return readText(body, contentType ?? "");
  if (!isRecord(body)) return {};
  return readRecord(isRecord(body["error"]) ? body["error"] : body, deepest);
}

function readRecord(body: Record<string, unknown>, depth: number): ErrorDetail {
  const detail: ErrorDetail = {};
  const message = body["message"] ?? body["detail"] ?? body["title"];
  if (isText(body["code"])) detail.code = shortenText(body["code"]);
  if (isText(message)) detail.message = shortenText(message);
  if (isText(body["target"])) detail.target = shortenText(body["target"]);
  const errors = readValidationErrors(body["errors"]);
  if (errors !== undefined) detail.errors = errors;
  if (depth === 0) return detail;
  if (Array.isArray(body["details"])) {
    const entries: unknown[] = body["details"];
    detail.details = entries.filter(isRecord).map((entry) => readRecord(entry, depth - 1));
  }
  const inner = readInner(body["inner"] ?? body["innererror"], depth - 1);
  if (inner !== undefined) detail.inner = inner;
  return detail;
}

/** Each parameter has one sentence or several. What is neither is left out. */
function readValidationErrors(value: unknown): ErrorDetail["errors"] | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value)
    .slice(0, mostErrors)
    .map(([name, problems]): [string, string[]] => {
      const listed: unknown[] = Array.isArray(problems) ? problems : [problems];
      return [shortenText(name), listed.filter(isText).slice(0, mostErrors).map(shortenText)];
    });
  const known = entries.filter(([, problems]) => problems.length > 0);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** `innererror` is the name that api-versions before 2024 have for `inner`. */
function readInner(value: unknown, depth: number): InnerError | undefined {
  if (!isRecord(value)) return undefined;
  const error: InnerError = {};
  if (isText(value["code"])) error.code = shortenText(value["code"]);
  const inner = depth > 0 ? readInner(value["inner"] ?? value["innererror"], depth - 1) : undefined;
  if (inner !== undefined) error.inner = inner;
  return error;
}

function readText(text: string, contentType: string): ErrorDetail {
  if (text.trim() === "") return {};
  if (contentType.includes("html") || /^\s*<(!doctype|html)/i.test(text)) {
    const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1]?.trim();
    const named = title === undefined || title === "" ? "" : ` titled "${shortenText(title)}"`;
    return {
      message: `A web page${named} came instead of an answer: a proxy or gateway sent it, or the endpoint is not a Web PubSub resource.`,
    };
  }
  if (contentType.includes("json")) {
    return { message: `The answer is not the JSON that it claims to be: ${shortenText(text)}` };
  }
  return { message: shortenText(text) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
