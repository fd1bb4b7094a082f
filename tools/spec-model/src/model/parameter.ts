import type { Value, WireType } from "./type.ts";

/** What a caller sends beside the body. */
export type Parameter = PathParameter | QueryParameter | HeaderParameter | CookieParameter;

/** What every parameter has. */
interface ParameterBase {
  /** The name on the wire: in the URL template, the query, the header, the cookie. */
  readonly name: string;
  readonly doc?: string;
  readonly type: WireType;
  readonly optional: boolean;
  readonly default?: Value;
}

/** Expands a `{name}` of the operation's path (RFC 6570). */
export interface PathParameter extends ParameterBase {
  readonly kind: "path";
  /** Reserved characters, `/` above all, travel as they are. */
  readonly allowReserved: boolean;
  readonly explode: boolean;
  readonly style: "simple" | "label" | "matrix" | "fragment" | "path";
}

/** A parameter of the query. */
export interface QueryParameter extends ParameterBase {
  readonly kind: "query";
  /** An array repeats the key (`a=1&a=2`); otherwise its values share one, as `style` says. */
  readonly explode: boolean;
  readonly style: "form" | "pipeDelimited" | "spaceDelimited";
  /** Carries the service's api-version. */
  readonly apiVersion: boolean;
}

/** A header of the request. */
export interface HeaderParameter extends ParameterBase {
  readonly kind: "header";
  readonly explode: boolean;
}

/** A cookie of the request. */
export interface CookieParameter extends ParameterBase {
  readonly kind: "cookie";
}
