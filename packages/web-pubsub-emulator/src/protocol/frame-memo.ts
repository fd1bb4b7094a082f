import type { Codec, Frame } from "./codec.ts";
import type { DataMessage } from "./messages.ts";

/**
 * Remembers how the last message was encoded, for each protocol. A message goes to all its
 * recipients in one synchronous sweep, so one message's worth of memory is all that it takes for
 * every message to be encoded once per protocol and not once per client.
 */
export class FrameMemo {
  #message: DataMessage | undefined;
  readonly #frames = new Map<Codec["name"], Frame | undefined>();

  /** The message's frame in the codec's protocol, encoded now or earlier. */
  encode(message: DataMessage, codec: Codec): Frame | undefined {
    if (this.#message !== message) {
      this.#message = message;
      this.#frames.clear();
    } else if (this.#frames.has(codec.name)) {
      return this.#frames.get(codec.name);
    }
    const frame = codec.encode(message);
    this.#frames.set(codec.name, frame);
    return frame;
  }
}
