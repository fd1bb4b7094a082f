import type { WireType } from "./type.ts";

/** A body: what a request sends, or what a response may answer. */
export type Payload = SinglePayload | FilePayload | MultipartPayload;

/** What every body has. */
interface PayloadBase {
  /** The media types that it may have, in the spec's order; never empty. */
  readonly contentTypes: readonly string[];
  /** Only in requests: the body may be left out. */
  readonly optional: boolean;
  readonly doc?: string;
  /** The spec's own type of the content-type header, where it declares the header. */
  readonly contentTypeHeader?: WireType;
}

/** One value. */
export interface SinglePayload extends PayloadBase {
  readonly kind: "single";
  readonly type: WireType;
  /** Only in requests: every property may be left out, at any depth (`implicitOptionality`). */
  readonly partial?: true;
}

/** The bytes of a file as they are (`TypeSpec.Http.File`), described by the headers around them. */
export interface FilePayload extends PayloadBase {
  readonly kind: "file";
  /** The file type's name in the spec, template arguments included. */
  readonly name?: string;
  /** The contents are text. */
  readonly text: boolean;
}

/** Several payloads, each with headers of its own (RFC 2046). */
export interface MultipartPayload extends PayloadBase {
  readonly kind: "multipart";
  /** The name of the model that lists the parts. */
  readonly name?: string;
  readonly parts: readonly Part[];
}

/** One part of a multipart body. */
export interface Part {
  /** The field's name on the wire; absent in `multipart/mixed`, where parts are told by their order. */
  readonly name?: string;
  /** The name in the spec, where that differs from the one on the wire. */
  readonly property?: string;
  readonly doc?: string;
  readonly optional: boolean;
  /** May come any number of times. */
  readonly multiple: boolean;
  /** Whether the part says which media type it has; absent: the spec leaves it open. */
  readonly contentType?: "optional" | "required";
  /** Whether the part says what its file is called; absent: the spec leaves it open. */
  readonly filename?: "optional" | "required";
  readonly headers: readonly PartHeader[];
  readonly body: SinglePayload | FilePayload;
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

/** Which statuses a response is for. */
export type Status =
  | { readonly kind: "code"; readonly code: number }
  /** Both ends included. */
  | { readonly kind: "range"; readonly start: number; readonly end: number }
  /** Every status that no other response declares. */
  | { readonly kind: "default" };

/** A header of a response, the content type left aside. */
export interface ResponseHeader {
  /** Lower-case. */
  readonly name: string;
  readonly doc?: string;
  readonly type: WireType;
  readonly optional: boolean;
}

/** A header of a part, the content type left aside; its name is lower-case too. */
export type PartHeader = ResponseHeader;
