import type { Clock } from "../hub/ports.ts";
import type { Frame } from "../protocol/codec.ts";

/** The most messages that wait for a reliable client's acknowledgement (documented). */
export const maxUnacknowledgedMessages = 1000;

/** The most bytes of such messages (documented: 16 MB). */
export const maxUnacknowledgedBytes: number = 16 * 1024 * 1024;

/** Writes a frame anew with its sequence id in it. */
export type NumberFrame = (frame: Frame, sequenceId: number) => Frame;

interface Unacknowledged {
  readonly sequenceId: number;
  /** Without the sequence id, and so the same object for all recipients of a message. */
  readonly frame: Frame;
  /** From then on nobody is sent it again; milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * What a reliable client has been sent and has not acknowledged yet. Numbers messages from 1, in
 * the order in which they come. One whose time to live ends unacknowledged is forgotten and leaves
 * a gap in what is sent again: clients go by the largest sequence id that they have seen.
 */
export class ReplayQueue {
  readonly #numberFrame: NumberFrame;
  readonly #clock: Clock;
  #waiting: Unacknowledged[] = [];
  #bytes = 0;
  #lastSequenceId = 0;

  constructor(numberFrame: NumberFrame, clock: Clock) {
    this.#numberFrame = numberFrame;
    this.#clock = clock;
  }

  /**
   * Keeps a message, and returns it as it goes out; `undefined` when there is no room for it.
   *
   * @param ttlSeconds - absent and 0 mean for ever.
   */
  add(frame: Frame, ttlSeconds = 0): Frame | undefined {
    if (!this.#hasRoom(frame)) {
      this.#forgetExpired();
      if (!this.#hasRoom(frame)) return undefined;
    }
    const expiresAt = ttlSeconds === 0 ? Infinity : this.#clock.now() + ttlSeconds * 1000;
    const sequenceId = ++this.#lastSequenceId;
    this.#waiting.push({ sequenceId, frame, expiresAt });
    this.#bytes += frame.bytes.length;
    return this.#numberFrame(frame, sequenceId);
  }

  /** Lets go of everything up to a sequence id; one that is still to come lets go of everything. */
  acknowledge(sequenceId: bigint): void {
    const beyond = this.#waiting.findIndex((message) => message.sequenceId > sequenceId);
    const gone = this.#waiting.splice(0, beyond === -1 ? this.#waiting.length : beyond);
    for (const { frame } of gone) this.#bytes -= frame.bytes.length;
  }

  /** All that is neither acknowledged nor expired, in order, as it went out before. */
  replay(): readonly Frame[] {
    this.#forgetExpired();
    return this.#waiting.map(({ frame, sequenceId }) => this.#numberFrame(frame, sequenceId));
  }

  #hasRoom({ bytes }: Frame): boolean {
    return (
      this.#waiting.length < maxUnacknowledgedMessages &&
      this.#bytes + bytes.length <= maxUnacknowledgedBytes
    );
  }

  #forgetExpired(): void {
    const now = this.#clock.now();
    this.#waiting = this.#waiting.filter(({ expiresAt, frame }) => {
      if (now < expiresAt) return true;
      this.#bytes -= frame.bytes.length;
      return false;
    });
  }
}
