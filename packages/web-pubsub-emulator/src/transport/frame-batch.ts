import type { Frame } from "../protocol/codec.ts";

/** Batches up to this size are copied into one piece: beyond it, copying costs more than a write. */
const maxCopiedBytes = 64 * 1024;

/**
 * WebSocket frames that wait to leave together, in their order. Immutable: `add` gives a longer
 * batch, and the same one to everybody who adds the same frame next. A message goes to all its
 * recipients in one sweep, so a thousand clients that wait for the same frames share one batch, and
 * its bytes are put together once.
 */
export class FrameBatch {
  /** How many bytes leave, frame headers included. */
  readonly length: number;
  readonly #before: FrameBatch | undefined;
  readonly #parts: readonly Uint8Array[];
  #pieces: readonly Uint8Array[] | undefined;
  #lastFrame: Frame | undefined;
  #lastBatch: FrameBatch | undefined;

  /** A batch that others begin with. */
  static empty(): FrameBatch {
    return new FrameBatch(undefined, undefined);
  }

  private constructor(before: FrameBatch | undefined, frame: Frame | undefined) {
    this.#before = before;
    this.#parts = frame === undefined ? [] : [printHeader(frame), frame.bytes];
    this.length = this.#parts.reduce((sum, part) => sum + part.byteLength, before?.length ?? 0);
  }

  /** This batch with a frame more. */
  add(frame: Frame): FrameBatch {
    if (this.#lastBatch !== undefined && this.#lastFrame === frame) return this.#lastBatch;
    const longer = new FrameBatch(this, frame);
    this.#lastFrame = frame;
    this.#lastBatch = longer;
    return longer;
  }

  /** Lets go of the batches that began with this one. */
  forget(): void {
    this.#lastFrame = undefined;
    this.#lastBatch = undefined;
  }

  /** What is to be written, as few pieces as make sense. */
  pieces(): readonly Uint8Array[] {
    this.#pieces ??= this.#join();
    return this.#pieces;
  }

  #join(): readonly Uint8Array[] {
    const latestFirst = [this.#parts];
    for (let batch = this.#before; batch !== undefined; batch = batch.#before) {
      latestFirst.push(batch.#parts);
    }
    const parts = latestFirst.reverse().flat();
    return this.length > maxCopiedBytes ? parts : [Buffer.concat(parts, this.length)];
  }
}

/**
 * The header of an unmasked frame that is a whole message
 * (https://www.rfc-editor.org/rfc/rfc6455#section-5.2).
 */
function printHeader({ bytes, binary }: Frame): Uint8Array {
  const first = 0x80 | (binary ? 0x02 : 0x01);
  const { byteLength } = bytes;
  if (byteLength < 126) return Uint8Array.of(first, byteLength);
  if (byteLength < 65_536) return Uint8Array.of(first, 126, byteLength >> 8, byteLength & 0xff);
  const header = Buffer.alloc(10);
  header[0] = first;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(byteLength), 2);
  return header;
}
