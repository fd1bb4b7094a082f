/** A token for one client. */
export interface ClientTokenResponseOutput {
  /** The access token, a JWT: the client connects with it in the `access_token` query parameter. */
  token: string;
}

/** What went wrong. It is the body itself: there is no `error` property around it. */
export interface ErrorDetailOutput {
  /** A code of the service, for instance `Error.Connection.NotExisted`. */
  code?: string;
  /** What happened, for a person to read. */
  message?: string;
  /** What the error is about, for instance `Connection` or the name of a parameter. */
  target?: string;
  /** The single errors that led to this one. */
  details?: Array<ErrorDetailOutput>;
  /** What went wrong, more precisely. */
  inner?: InnerErrorOutput;
}

/** One connection in a group. */
export interface GroupMemberOutput {
  /** The connection. */
  connectionId: string;
  /** Its user; none for an anonymous connection. */
  userId?: string;
}

/** One page of a group's connections. */
export interface GroupMemberPagedValuesOutput {
  /** The connections of this page; empty where the group has none. */
  value: Array<GroupMemberOutput>;
  /** The absolute URL of the next page; none on the last. */
  nextLink?: string;
}

/** What went wrong, more precisely than the error around it says. */
export interface InnerErrorOutput {
  /** A more specific code. */
  code?: string;
  /** A still more specific error. */
  inner?: InnerErrorOutput;
}

/**
 * What was wrong with the request, as the service's framework reports it: an `ErrorDetail` with
 * the members of a problem document (RFC 9457).
 */
export interface ProblemDetailsOutput extends ErrorDetailOutput {
  /** What was wrong, by the name of the parameter or property. */
  errors?: Record<string, Array<string>>;
  /** A URI for this kind of problem. */
  type?: string;
  /** The kind of problem, for a person to read. */
  title?: string;
  /** The status of the answer, again. */
  status?: number;
  /** What happened this time, for a person to read. */
  detail?: string;
  /** A URI for this occurrence. */
  instance?: string;
  /** Further members, by name. */
  extensions?: Record<string, unknown>;
}

/** The content types that the service declares for a client token, and in 2021-10-01 for errors. */
export type ResponseContentTypeOutput = "text/plain" | "application/json" | "text/json";
