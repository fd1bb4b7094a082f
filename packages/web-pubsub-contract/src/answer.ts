/** What a call came to, in terms that both levels of the API have. */
export type Answer = Success | Failure | NoAnswer;

export interface Success {
  readonly kind: "success";
  readonly status: number;
  /** What was asked for; absent where the operation only does something. */
  readonly value?: Value;
  /** What there is not, where that is the answer to a question: from `x-ms-error-code`. */
  readonly code?: string;
}

/** An answer to a question, the pages of a list, or what a client token states. */
export type Value = boolean | readonly Page[] | PageSizes | ClientToken;

export type Page = readonly Member[];

/** How long the pages of a list are, where it is not known who is on them. */
export interface PageSizes {
  readonly pageSizes: readonly number[];
}

export interface Member {
  readonly connectionId: string;
  readonly userId?: string;
}

/** A client token, by its claims. */
export interface ClientToken {
  /** Where it admits to, without the service's address: `/client/hubs/chat`. */
  readonly path: string;
  readonly minutes: number;
  readonly userId?: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

export interface Failure extends ErrorFields {
  readonly kind: "failure";
  readonly status: number;
  /** What `Retry-After` asks for, in seconds. */
  readonly retryAfter?: number;
  /** What the validation says of each parameter. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** What RFC 9457 has for the details of a problem, as it came. */
  readonly problem?: Readonly<Record<string, unknown>>;
  readonly context?: ErrorContext;
}

/** What an error of the high-level client says of the call; those of the low level do not. */
export interface ErrorContext {
  /** The method that was called. */
  readonly method: string;
  /** How often the request was sent. */
  readonly attempts: number | undefined;
  /** The id to quote in a support request; absent where no answer came. */
  readonly requestId?: string;
}

/** What the service says about an error. Explicit nulls of the wire count as absent. */
export interface ErrorFields {
  /** From the body, or else from `x-ms-error-code`. */
  readonly code?: string;
  /** What a person is told, or a part of it. */
  readonly message?: string;
  readonly target?: string;
  readonly details?: readonly ErrorFields[];
  readonly inner?: InnerFields;
}

export interface InnerFields {
  readonly code?: string;
  readonly inner?: InnerFields;
}

/** No answer came. */
export interface NoAnswer {
  readonly kind: "no answer";
  readonly code: string;
  readonly context?: ErrorContext;
}
