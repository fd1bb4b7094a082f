import type { Step } from "../fixture/conversation.ts";
import type { RecordedRequest } from "../fixture/fixture.ts";
import {
  createHandshake,
  readMessageData,
  type Sendable,
  type WebSocketConstructor,
} from "../pipeline/web-socket.ts";

/** Takes the steps of one conversation, in their order; some are still being read. */
export type NoteStep = (step: Step | Promise<Step>) => void;

/** No status: the connection ended without a close frame (RFC 6455, section 7.1.5). */
const abnormalClosure = 1006;
/** The close frame had no code. */
const noStatus = 1005;

/**
 * A class of WebSockets that pass everything on to the platform's, and tell what both sides say.
 *
 * @param begin - called with the request of each handshake
 */
export function createRecordedWebSocket(
  Base: WebSocketConstructor,
  begin: (request: RecordedRequest) => NoteStep,
): WebSocketConstructor {
  return class RecordedWebSocket extends Base {
    readonly #note: NoteStep;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.#note = begin(createHandshake(url, protocols));
      // Added first, so that a step is noted before the client can answer it.
      this.addEventListener("open", () => this.#note({ kind: "open", protocol: this.protocol }));
      this.addEventListener("message", (event) => {
        this.#noteMessage("service", (event as Event & { readonly data: Sendable }).data);
      });
      this.addEventListener("close", (event) => this.#note(stepOfClose(event)));
    }

    override send(data: Sendable): void {
      super.send(data);
      this.#noteMessage("client", data);
    }

    override close(code?: number, reason = ""): void {
      const wasOpen = this.readyState < 2;
      super.close(code, reason);
      if (!wasOpen) return;
      this.#note({
        kind: "close",
        from: "client",
        ...(code === undefined ? {} : { code }),
        reason,
      });
    }

    #noteMessage(from: "client" | "service", data: Sendable): void {
      const read = readMessageData(data);
      this.#note(
        read instanceof Promise
          ? read.then((content): Step => ({ kind: "message", from, data: content }))
          : { kind: "message", from, data: read },
      );
    }
  };
}

function stepOfClose(event: Event): Step {
  const { code, reason } = event as Event & { readonly code: number; readonly reason: string };
  if (code === abnormalClosure) return { kind: "dropped" };
  return code === noStatus
    ? { kind: "close", from: "service", reason: "" }
    : { kind: "close", from: "service", code, reason };
}
