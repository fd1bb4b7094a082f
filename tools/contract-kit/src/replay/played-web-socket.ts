import {
  payloadOfData,
  type Conversation,
  type MessageData,
  type Step,
} from "../fixture/conversation.ts";
import type { RecordedRequest } from "../fixture/fixture.ts";
import {
  createHandshake,
  readMessageData,
  type Sendable,
  type WebSocketConstructor,
  type WebSocketLike,
} from "../pipeline/web-socket.ts";

/** What plays a conversation asks of the case that it is in. */
export interface ConversationContext {
  /** Takes the next exchange, which has to be this handshake. */
  begin(request: RecordedRequest): Conversation;
  /** The error where what the client said is not what it says in the fixture; the case keeps it. */
  judge(said: Step, expected: Step | undefined): Error | undefined;
  /** How many exchanges of the fixture have begun. */
  readonly begun: number;
  /** Runs a task when something else is over, and never before the caller is. */
  schedule(task: () => void): void;
}

const connecting = 0;
const open = 1;
const closing = 2;
const closed = 3;

type Handler = ((event: Event) => void) | null;

/** The service's side of conversations, and those that have been begun. */
export interface PlayedWebSockets {
  readonly WebSocket: WebSocketConstructor;
  /** To be called when another exchange has begun: the service may go on. */
  goOn(): void;
  /** What of the conversations has not come about. */
  listLeft(): readonly Step[];
}

/** Creates a class of WebSockets behind which the conversations of a fixture are the service. */
export function createPlayedWebSockets(context: ConversationContext): PlayedWebSockets {
  const begun: PlayedWebSocket[] = [];
  return {
    WebSocket: class extends PlayedWebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(createHandshake(url, protocols), context);
        begun.push(this);
      }
    },
    goOn() {
      for (const socket of begun) socket.goOn();
    },
    listLeft: () => begun.flatMap((socket) => socket.listLeft()),
  };
}

class PlayedWebSocket extends EventTarget implements WebSocketLike {
  static readonly CONNECTING: number = connecting;
  static readonly OPEN: number = open;
  static readonly CLOSING: number = closing;
  static readonly CLOSED: number = closed;
  readonly CONNECTING: number = connecting;
  readonly OPEN: number = open;
  readonly CLOSING: number = closing;
  readonly CLOSED: number = closed;
  readonly url: string;
  readonly extensions: string = "";
  readonly bufferedAmount: number = 0;
  binaryType = "blob";
  onopen: Handler = null;
  onmessage: Handler = null;
  onerror: Handler = null;
  onclose: Handler = null;

  readonly #context: ConversationContext;
  readonly #steps: readonly Step[];
  /** How many steps are over, of which the client's may be ahead. */
  #over = 0;
  /** How many steps of the client have come. */
  #said = 0;
  #delivering = false;
  #state = connecting;
  #protocol = "";
  /** Messages that are Blobs have to be read, and what is sent after them waits. */
  #sending: Promise<void> | undefined;

  constructor(request: RecordedRequest, context: ConversationContext) {
    super();
    this.url = request.url;
    this.#context = context;
    this.#steps = context.begin(request).steps;
    for (const type of ["open", "message", "error", "close"] as const) {
      this.addEventListener(type, (event) => this[`on${type}`]?.(event));
    }
    this.goOn();
  }

  get readyState(): number {
    return this.#state;
  }

  get protocol(): string {
    return this.#protocol;
  }

  send(data: Sendable): void {
    if (this.#state === connecting) {
      throw new DOMException("The connection is not open yet.", "InvalidStateError");
    }
    if (this.#state !== open) return;
    const read = readMessageData(data);
    if (read instanceof Promise || this.#sending !== undefined) {
      this.#sending = this.#sendLater(this.#sending, read);
      return;
    }
    const error = this.#say({ kind: "message", from: "client", data: read });
    if (error !== undefined) throw error;
  }

  close(code?: number, reason = ""): void {
    if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
      throw new DOMException(`${code} is no close code of a client.`, "InvalidAccessError");
    }
    if (this.#state >= closing) return;
    this.#state = closing;
    // Where the recording ends before anybody has closed, this is no part of it.
    if (!this.#steps.some(({ kind }) => kind === "close" || kind === "dropped")) {
      this.#over = this.#steps.length;
      this.#end(code ?? 1005, reason);
      return;
    }
    const said = { kind: "close", from: "client", reason } as const;
    const error = this.#say(code === undefined ? said : { ...said, code });
    if (error !== undefined) throw error;
    if (this.#left().some(({ kind }) => kind === "close" || kind === "dropped")) return;
    this.#end(code ?? 1005, reason);
  }

  /** Steps that neither side has come to; the service's do not count once the client has closed. */
  listLeft(): readonly Step[] {
    const clientSteps = this.#steps.filter(isClient).slice(this.#said);
    return this.#state >= closing
      ? clientSteps
      : [...this.#left().filter((step) => !isClient(step)), ...clientSteps];
  }

  /** Lets the service say what it may say by now, one step after the other. */
  goOn(): void {
    if (this.#delivering) return;
    for (let step = this.#steps[this.#over]; step !== undefined; step = this.#steps[this.#over]) {
      if (isClient(step) || step.kind === "exchange") {
        if (!this.#isPast(step)) return;
        this.#over += 1;
        continue;
      }
      const said = step;
      this.#delivering = true;
      this.#context.schedule(() => {
        this.#delivering = false;
        if (this.#state === closed) return;
        this.#over += 1;
        this.#deliver(said);
        this.goOn();
      });
      return;
    }
  }

  #left(): readonly Step[] {
    return this.#steps.slice(this.#over);
  }

  #isPast(step: Step): boolean {
    if (step.kind === "exchange") return this.#context.begun >= step.number;
    const before = this.#steps.slice(0, this.#over).filter(isClient).length;
    return this.#said > before;
  }

  async #sendLater(
    before: Promise<void> | undefined,
    data: MessageData | Promise<MessageData>,
  ): Promise<void> {
    await before;
    // An error has nobody to go to here: the case tells of it when it is finished.
    this.#say({ kind: "message", from: "client", data: await data });
  }

  #say(step: Step): Error | undefined {
    const error = this.#context.judge(step, this.#steps.filter(isClient)[this.#said]);
    if (error === undefined) {
      this.#said += 1;
      this.goOn();
    } else {
      // As of a service that breaks off: whoever waits does not wait for ever.
      this.#context.schedule(() => this.#drop());
    }
    return error;
  }

  #deliver(step: Step): void {
    switch (step.kind) {
      case "open":
        this.#state = open;
        this.#protocol = step.protocol;
        this.dispatchEvent(new Event("open"));
        return;
      case "message":
        this.dispatchEvent(new MessageEvent("message", { data: this.#dataOf(step.data) }));
        return;
      case "close":
        this.#dispatchClose(step.code ?? 1005, step.reason, true);
        return;
      case "dropped":
        this.#drop();
        return;
      case "exchange":
        return;
    }
  }

  #dataOf(data: MessageData): string | ArrayBuffer | Blob {
    const payload = payloadOfData(data);
    if (typeof payload === "string") return payload;
    return this.binaryType === "blob" ? new Blob([payload]) : payload.buffer;
  }

  #end(code: number, reason: string): void {
    this.#context.schedule(() => {
      if (this.#state !== closed) this.#dispatchClose(code, reason, true);
    });
  }

  #drop(): void {
    if (this.#state === closed) return;
    this.#state = closed;
    this.dispatchEvent(new Event("error"));
    this.#dispatchClose(1006, "", false);
  }

  #dispatchClose(code: number, reason: string, wasClean: boolean): void {
    this.#state = closed;
    // Not CloseEvent, which older runtimes do not have.
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason, wasClean }));
  }
}

function isClient(step: Step): boolean {
  return (step.kind === "message" || step.kind === "close") && step.from === "client";
}
