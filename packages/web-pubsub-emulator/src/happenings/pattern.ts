import type { Disconnected, Happening, Joined, Left } from "../hub/happening.ts";

/** Which happening is waited for: its kind, and any of its fields with the values they must have. */
export type HappeningPattern<K extends Happening["kind"] = Happening["kind"]> = {
  readonly kind: K;
} & Partial<Extract<Happening, { kind: K }>>;

/** A connection is in a group: by its token, by its own wish or by the application's. */
export interface JoinedPattern {
  readonly connection: string;
  readonly joined: string;
}

/** A connection has left a group, alone or with everything else when it was closed. */
export interface LeftPattern {
  readonly connection: string;
  readonly left: string;
}

/** A connection is closed, by whichever side. */
export interface ConnectionClosedPattern {
  readonly connectionClosed: string;
}

/** All that can be waited for. */
export type WaitPattern = HappeningPattern | JoinedPattern | LeftPattern | ConnectionClosedPattern;

/** How long a wait may last. */
export interface WaitOptions {
  readonly abortSignal?: AbortSignal;
  /** Milliseconds of real time, whatever clock the emulator has; no limit by default. */
  readonly timeoutInMs?: number;
}

/** Waits without polling: resolves at once with what is so already, or else when it comes to be. */
export interface WaitFor {
  /** The first happening that fits, from the last thousand or still to come. */
  <K extends Happening["kind"]>(
    pattern: HappeningPattern<K>,
    options?: WaitOptions,
  ): Promise<Extract<Happening, { kind: K }>>;
  /** A connection in a group. Rejects when the connection is closed without having been there. */
  (pattern: JoinedPattern, options?: WaitOptions): Promise<Joined>;
  (pattern: LeftPattern, options?: WaitOptions): Promise<Left>;
  (pattern: ConnectionClosedPattern, options?: WaitOptions): Promise<Disconnected>;
}
