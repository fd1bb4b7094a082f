import { EmulatorError } from "../errors.ts";
import type { Happening } from "../hub/happening.ts";

/** What a stream begins with, and how far its reader may fall behind. */
export interface StreamOptions {
  /** Begins with what is remembered: the last thousand, at least. Only what is new by default. */
  readonly past?: boolean;
  /** How many wait for the reader at most, from 1; 10,000 by default. */
  readonly bufferSize?: number;
}

/**
 * Everything that happens, in order, for `for await`. It listens from the moment it is made, ends
 * when the emulator is closed, and stops with `return()`, a `break`, or `using`. A reader that falls
 * behind by more than the buffer gets what is in it and then an EmulatorError `Overflow`: nothing is
 * left out in silence.
 */
export interface HappeningStream extends AsyncIterableIterator<Happening, undefined>, Disposable {
  /** The next happening, when there is one. */
  next(): Promise<IteratorResult<Happening, undefined>>;
  /** Stops listening; what is in the buffer is dropped. */
  return(): Promise<IteratorResult<Happening, undefined>>;
  /** Itself, for `for await`. */
  [Symbol.asyncIterator](): HappeningStream;
  /** The same as `return`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A stream, and the end that its source can put to it. */
export interface OwnedStream extends HappeningStream {
  /** What is in the buffer is still read; nothing comes after it. */
  end(): void;
}

/** Where a stream's happenings come from. */
export interface StreamSource {
  readonly past: readonly Happening[];
  readonly listen: (listener: (happening: Happening) => void) => () => void;
  /** Called once, when nothing more goes into the stream. */
  readonly ended: () => void;
}

const defaultBufferSize = 10_000;

/**
 * Begins to listen.
 *
 * @throws EmulatorError `InvalidBufferSize`.
 */
export function createStream(options: StreamOptions, source: StreamSource): OwnedStream {
  const { bufferSize = defaultBufferSize, past = false } = options;
  if (!Number.isSafeInteger(bufferSize) || bufferSize < 1) {
    throw new EmulatorError(
      "InvalidBufferSize",
      `The bufferSize must be a whole number from 1, got ${bufferSize}.`,
      { property: "bufferSize" },
    );
  }
  return new BufferedStream(bufferSize, past ? source.past : [], source);
}

/** Takes what somebody who reads ahead is waiting for. */
type Reader = (result: IteratorResult<Happening, undefined>) => void;

const done: IteratorResult<Happening, undefined> = { done: true, value: undefined };

class BufferedStream implements OwnedStream {
  readonly #bufferSize: number;
  readonly #source: StreamSource;
  readonly #stop: () => void;
  /** Read from {@link #first} on; what is before it has been read. */
  #buffer: Happening[];
  #first = 0;
  #readers: Reader[] = [];
  #state: "open" | "ended" | "overflown" = "open";

  constructor(bufferSize: number, past: readonly Happening[], source: StreamSource) {
    // What is remembered is no sign of a slow reader.
    this.#bufferSize = bufferSize + past.length;
    this.#buffer = [...past];
    this.#source = source;
    this.#stop = source.listen((happening) => this.#take(happening));
  }

  next(): Promise<IteratorResult<Happening, undefined>> {
    const value = this.#buffer[this.#first];
    if (value !== undefined) {
      this.#first++;
      this.#forgetRead();
      return Promise.resolve({ done: false, value });
    }
    switch (this.#state) {
      case "open":
        return new Promise((resolve) => this.#readers.push(resolve));
      case "overflown":
        this.#state = "ended";
        return Promise.reject(
          new EmulatorError(
            "Overflow",
            `More than ${this.#bufferSize} happenings waited for the reader of the stream. Read faster, or ask for a larger bufferSize.`,
          ),
        );
      case "ended":
        return Promise.resolve(done);
      default:
        return this.#state satisfies never;
    }
  }

  return(): Promise<IteratorResult<Happening, undefined>> {
    this.#buffer = [];
    this.#first = 0;
    this.end();
    this.#state = "ended";
    return Promise.resolve(done);
  }

  end(): void {
    this.#finish("ended");
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.dispose](): void {
    this.return().catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #take(happening: Happening): void {
    const reader = this.#readers.shift();
    if (reader !== undefined) reader({ done: false, value: happening });
    else if (this.#buffer.length - this.#first >= this.#bufferSize) this.#finish("overflown");
    else this.#buffer.push(happening);
  }

  #finish(state: "ended" | "overflown"): void {
    if (this.#state !== "open") return;
    this.#state = state;
    this.#stop();
    for (const reader of this.#readers) reader(done);
    this.#readers = [];
    this.#source.ended();
  }

  /** Now and then, so that reading one does not move all the others. */
  #forgetRead(): void {
    if (this.#first < 1024 && this.#first < this.#buffer.length) return;
    this.#buffer = this.#buffer.slice(this.#first);
    this.#first = 0;
  }
}
