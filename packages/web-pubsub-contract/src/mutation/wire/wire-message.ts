/** A request between the client and its HTTP client. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** An answer on its way back. */
export interface WireAnswer {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** One defect that a client could have: what it does to what is sent, or to what it reads. */
export interface WireMutation {
  /** What was changed, for people: `query reason dropped`. */
  readonly what: string;
  /** The request as the defective client would send it; undefined: it has nothing to change. */
  readonly request?: (request: WireRequest) => WireRequest | undefined;
  /** The answer as the defective client would see it; undefined: it has nothing to change. */
  readonly answer?: (answer: WireAnswer) => WireAnswer | undefined;
}

/** Without one of its headers. */
export function dropHeader<Message extends WireRequest | WireAnswer>(
  message: Message,
  name: string,
): Message | undefined {
  const { [name]: dropped, ...headers } = message.headers;
  return dropped === undefined ? undefined : { ...message, headers };
}

/** With one of its headers under another name. */
export function renameHeader<Message extends WireRequest | WireAnswer>(
  message: Message,
  name: string,
): Message | undefined {
  const { [name]: value, ...headers } = message.headers;
  if (value === undefined) return undefined;
  return { ...message, headers: { ...headers, [`x-${name}`]: value } };
}

/** With another value of one of its headers. */
export function changeHeader<Message extends WireRequest | WireAnswer>(
  message: Message,
  name: string,
  change: (value: string) => string,
): Message | undefined {
  const value = message.headers[name];
  if (value === undefined) return undefined;
  return { ...message, headers: { ...message.headers, [name]: change(value) } };
}
