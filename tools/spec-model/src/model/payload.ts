import type { WireType } from "./type.ts";

/** A body: what a request sends, or what a response may answer. */
export interface Payload {
  /** The media types that it may have, in the spec's order; never empty. */
  readonly contentTypes: readonly string[];
  readonly type: WireType;
  /** Only in requests: the body may be left out. */
  readonly optional: boolean;
  readonly doc?: string;
  /** The spec's own type of the content-type header, where it declares the header. */
  readonly contentTypeHeader?: WireType;
}

/** One outcome of an operation. */
export interface Response {
  readonly status: Status;
  /** An `@error` of the spec. A 404 that is not one is an answer like any other. */
  readonly error: boolean;
  readonly doc?: string;
  readonly headers: readonly ResponseHeader[];
  /** One entry for each shape that the body may have; none: the response has no body. */
  readonly bodies: readonly Payload[];
}

export type Status =
  | { readonly kind: "code"; readonly code: number }
  /** Both ends included. */
  | { readonly kind: "range"; readonly start: number; readonly end: number }
  /** Every status that no other response declares. */
  | { readonly kind: "default" };

export interface ResponseHeader {
  /** Lower-case. */
  readonly name: string;
  readonly doc?: string;
  readonly type: WireType;
  readonly optional: boolean;
}
