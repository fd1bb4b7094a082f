import { EmulatorError, type EmulatorErrorCode } from "../errors.ts";
import type { RestResponse } from "../rest/message.ts";

/** Codes of the admin endpoint's own, beside those of an {@link EmulatorError}. */
type FailureCode =
  | "Unauthorized"
  | "NotFound"
  | "MethodNotAllowed"
  | "InvalidBody"
  | "ClockNotManual"
  | "TimedOut"
  | "InternalError";

/** A request to the admin endpoint that cannot be done. */
export class AdminFailure extends Error {
  override readonly name = "AdminFailure";
  readonly status: number;
  readonly code: FailureCode;
  readonly property: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /** @param message - what is wrong, and what to do instead. */
  constructor(
    status: number,
    code: FailureCode,
    details: {
      readonly message: string;
      readonly property?: string;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    super(details.message);
    this.status = status;
    this.code = code;
    this.property = details.property;
    this.headers = details.headers ?? {};
  }
}

const statuses: Partial<Record<EmulatorErrorCode, number>> = {
  UnknownConnection: 404,
  ConnectionGone: 409,
  Reset: 409,
  Closed: 503,
};

/** Answers with an error as JSON: `{ code, message, property }`, the last only where there is one. */
export function printFailure(error: unknown): RestResponse {
  if (error instanceof AdminFailure) {
    const { status, code, message, property, headers } = error;
    return printJson(status, { code, message, property }, headers);
  }
  if (error instanceof EmulatorError) {
    const { code, message, property } = error;
    return printJson(statuses[code] ?? 400, { code, message, property });
  }
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return printJson(504, { code: "TimedOut" satisfies FailureCode, message: error.message });
  }
  const message = error instanceof Error ? error.message : String(error);
  return printJson(500, { code: "InternalError" satisfies FailureCode, message });
}

/** Answers with JSON. */
export function printJson(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): RestResponse {
  const body = `${JSON.stringify(value)}\n`;
  return {
    status,
    headers: {
      "Content-Type": "application/json",
      "Content-Length": `${Buffer.byteLength(body)}`,
      "Cache-Control": "no-store",
      ...headers,
    },
    body,
  };
}
