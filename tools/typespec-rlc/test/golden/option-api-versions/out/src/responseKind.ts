import type { HttpResponse } from "@azure-rest/core-client";

/** Never set: it keeps the two kinds of responses apart where their shapes alone would not. */
declare const kind: unique symbol;

/** An answer that its operation declares and that is no error. */
export interface ExpectedResponse extends HttpResponse {
  readonly [kind]?: "expected";
}

/** An error, declared or not. */
export interface UnexpectedResponse extends HttpResponse {
  readonly [kind]?: "unexpected";
}

/** Never set: it marks what nothing else tells apart. */
declare const undeclared: unique symbol;

/** An error, though nothing declares it: it looks like an answer, and its status may be any. */
export interface UndeclaredResponse {
  readonly [undeclared]: true;
}
