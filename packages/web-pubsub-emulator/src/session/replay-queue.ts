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
}

/**
 * What a reliable client has been sent and has not acknowledged yet. Numbers messages from 1, in
 * the order in which they come.
 */
export class ReplayQueue {
  readonly #numberFrame: NumberFrame;
  #waiting: Unacknowledged[] = [];
  #bytes = 0;
  #lastSequenceId = 0;

  constructor(numberFrame: NumberFrame) {
    this.#numberFrame = numberFrame;
  }

  /** Keeps a message, and returns it as it goes out; `undefined` when there is no room for it. */
  add(frame: Frame): Frame | undefined {
    const { length } = frame.bytes;
    if (this.#waiting.length >= maxUnacknowledgedMessages) return undefined;
    if (this.#bytes + length > maxUnacknowledgedBytes) return undefined;
    const sequenceId = ++this.#lastSequenceId;
    this.#waiting.push({ sequenceId, frame });
    this.#bytes += length;
    return this.#numberFrame(frame, sequenceId);
  }

  /** Lets go of everything up to a sequence id; one that is still to come lets go of everything. */
  acknowledge(sequenceId: bigint): void {
    const beyond = this.#waiting.findIndex((message) => message.sequenceId > sequenceId);
    const gone = this.#waiting.splice(0, beyond === -1 ? this.#waiting.length : beyond);
    for (const { frame } of gone) this.#bytes -= frame.bytes.length;
  }

  /** All that has not been acknowledged, in order, as it went out before. */
  replay(): readonly Frame[] {
    return this.#waiting.map(({ frame, sequenceId }) => this.#numberFrame(frame, sequenceId));
  }
}
