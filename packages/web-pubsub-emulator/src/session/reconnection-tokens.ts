/** Proofs that whoever recovers a connection is the client that had it. Opaque to clients. */
export interface ReconnectionTokens {
  /** A token for this connection alone. */
  issue(connectionId: string): string;
  /** Whether a token was issued for this connection and is still good. Takes any text. */
  accepts(token: string, connectionId: string): boolean;
}
