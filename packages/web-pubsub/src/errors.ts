import type { PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";

import type { ErrorDetail, InnerError } from "./failures/error-detail.ts";

/** What can be wrong with the arguments that a client is made from. */
export type ConfigurationErrorCode =
  | "INVALID_CONNECTION_STRING"
  | "INVALID_ENDPOINT"
  | "INSECURE_ENDPOINT"
  | "CREDENTIAL_NEEDS_HTTPS";

/** A client cannot be made from what it was given. The message says what to change. */
export class ConfigurationError extends Error {
  /** Which kind of mistake it is. */
  readonly code: ConfigurationErrorCode;

  constructor(code: ConfigurationErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** `ConfigurationError`. */
  override get name(): string {
    return "ConfigurationError";
  }
}

/** What a `ServiceError` carries beside its message: see its properties of the same names. */
export interface ServiceErrorFields {
  operation: string;
  statusCode: number;
  code: string | undefined;
  target: string | undefined;
  details: readonly ErrorDetail[];
  errors: Readonly<Record<string, readonly string[]>>;
  inner: InnerError | undefined;
  requestId: string;
  attempts: number | undefined;
  retryAfterInMs: number | undefined;
  request: PipelineRequest;
  response: PipelineResponse;
}

/**
 * The service answered, and the answer is not a success. `isRestError` of
 * `@azure/core-rest-pipeline` recognises it. `request` and `response` are left out when the error
 * is printed or serialised, and no longer carry the token that was sent.
 */
export class ServiceError extends Error {
  /** The method that was called, for instance `closeConnection`. */
  declare readonly operation: string;
  /** The HTTP status of the last answer. */
  declare readonly statusCode: number;
  /** The service's own code, from the body or else from `x-ms-error-code`. */
  declare readonly code?: string;
  /** What the error is about, where the service says so: `Connection`, a parameter's name. */
  declare readonly target?: string;
  /** Further errors that led to this one; empty where the service names none. */
  declare readonly details: readonly ErrorDetail[];
  /** What the service's validation says of each parameter, by its name; empty where it says nothing. */
  declare readonly errors: Readonly<Record<string, readonly string[]>>;
  /** More exact codes, each inside the one before. */
  declare readonly inner?: InnerError;
  /** The id to quote in a support request: see `ServiceResponse.requestId`. */
  declare readonly requestId: string;
  /** How often the request was sent, where that is known. */
  declare readonly attempts?: number;
  /** The wait that the service asked for in `Retry-After`, in milliseconds. */
  declare readonly retryAfterInMs?: number;
  /** The request as it was sent last, without its token. */
  declare readonly request: PipelineRequest;
  /** The last answer. */
  declare readonly response: PipelineResponse;

  constructor(message: string, { request, response, ...fields }: ServiceErrorFields) {
    super(message);
    setKnown(this, fields);
    hide(this, { request, response });
  }

  /** The name by which the Azure libraries know a failed request. */
  override get name(): string {
    return "RestError";
  }

  /** The same number as `statusCode`, by the name that a response has for it. */
  get status(): number {
    return this.statusCode;
  }

  /** What JSON.stringify shows: everything but the stack, the request and the response. */
  toJSON(): Record<string, unknown> {
    return printFields(this);
  }
}

/**
 * No answer came: the service was not reached, or the connection broke before it was whole.
 * `isRestError` of `@azure/core-rest-pipeline` recognises it; there is no `statusCode`.
 */
export class ConnectionError extends Error {
  /** The method that was called, for instance `closeConnection`. */
  declare readonly operation: string;
  /**
   * The system's code, for instance `ECONNREFUSED`, or `REQUEST_SEND_ERROR` where it gives none;
   * `REQUEST_REFUSED` where the HTTP client of this package did not take the request.
   */
  declare readonly code: string;
  /** How often the request was sent, where that is known. */
  declare readonly attempts?: number;
  /** The request, without its token; absent where none was made. */
  declare readonly request?: PipelineRequest;

  constructor(
    message: string,
    {
      request,
      ...fields
    }: {
      operation: string;
      code: string;
      attempts: number | undefined;
      request: PipelineRequest | undefined;
    },
  ) {
    super(message);
    setKnown(this, fields);
    hide(this, { request });
  }

  /** The name by which the Azure libraries know a failed request. */
  override get name(): string {
    return "RestError";
  }

  /** What JSON.stringify shows: everything but the stack and the request. */
  toJSON(): Record<string, unknown> {
    return printFields(this);
  }
}

/** No answer came within `timeoutInMs`. Whether the service did what it was asked is unknown. */
export class OperationTimeoutError extends Error {
  /** Tells it from a timeout of the system's. */
  readonly code = "OPERATION_TIMEOUT";
  /** The method that was called, for instance `closeConnection`. */
  readonly operation: string;
  /** The limit that was reached, in milliseconds. */
  readonly timeoutInMs: number;

  constructor(message: string, fields: { operation: string; timeoutInMs: number }) {
    super(message);
    this.operation = fields.operation;
    this.timeoutInMs = fields.timeoutInMs;
  }

  /** The name by which the web platform knows a timeout. */
  override get name(): string {
    return "TimeoutError";
  }
}

/** The caller's `abortSignal` fired. Its reason, where it has one, is the `cause`. */
export class OperationAbortedError extends Error {
  /** The code by which Node.js knows an abort. */
  readonly code = "ABORT_ERR";
  /** The method that was called, for instance `closeConnection`. */
  readonly operation: string;

  constructor(operation: string, reason: unknown) {
    super(
      `${operation} was aborted by its abortSignal`,
      reason === undefined ? {} : { cause: reason },
    );
    this.operation = operation;
  }

  /** The name by which the Azure libraries and the web platform know an abort. */
  override get name(): string {
    return "AbortError";
  }
}

function printFields(error: Error): Record<string, unknown> {
  return Object.fromEntries([
    ["name", error.name],
    ["message", error.message],
    ...Object.entries(error),
  ]);
}

/** Sets what is known: what is not is absent, and not undefined. */
function setKnown(error: Error, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) Object.assign(error, { [name]: value });
  }
}

/** Keeps values readable on an error and out of its printed and serialised form. */
function hide(error: Error, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(error, name, { value, enumerable: false });
  }
}
