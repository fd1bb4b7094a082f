import { manualClock, type ManualClock } from "../clock.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import { Hubs } from "../hub/hubs.ts";
import { jsonCodec, jsonReliableCodec } from "../protocol/json/codec.ts";
import { createRawCodec } from "../protocol/raw/codec.ts";
import type { Codec } from "../protocol/codec.ts";
import type { Guest } from "./admission.ts";
import { noEventHandlers, type EventHandlers } from "./event-handlers.ts";
import { Sessions } from "./sessions.ts";
import type { Socket } from "./socket.ts";

type Protocol = "json" | "raw" | "reliable";

const codecs: Readonly<Record<Protocol, Codec>> = {
  json: jsonCodec,
  raw: createRawCodec({ kind: "sendEvent" }),
  reliable: jsonReliableCodec,
};

/** The other side of a socket that needs no network. */
export class Client {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  receive(bytes: Uint8Array, binary: boolean): void {
    this.#socket.listener?.received(bytes, binary);
  }

  closed(code: number, reason: string): void {
    this.#socket.listener?.lost(code, reason);
  }

  failed(code: number, reason: string): void {
    this.#socket.listener?.failed(code, reason);
  }
}

/** A service of sessions without sockets: what they do is written down. */
export class Stage {
  readonly clock: ManualClock = manualClock({ startAt: 0 });
  readonly happenings: HappeningDetail[] = [];
  readonly sent: string[] = [];
  readonly hubs: Hubs;
  readonly sessions: Sessions;
  readonly #ids: () => string;
  #next = 0;

  constructor(events: Pick<EventHandlers, "userEvent"> = noEventHandlers, ids?: () => string) {
    this.#ids = ids ?? (() => `c${++this.#next}`);
    const notices = { publish: (happening: HappeningDetail) => this.happenings.push(happening) };
    this.hubs = new Hubs(notices);
    this.sessions = new Sessions({
      hubs: this.hubs,
      clock: this.clock,
      ids: { connectionId: this.#ids },
      notices,
      events: { ...noEventHandlers, userEvent: (event) => events.userEvent(event) },
      tokens: {
        issue: (connectionId) => `token of ${connectionId}`,
        accepts: (token, connectionId) => token === `token of ${connectionId}`,
      },
    });
  }

  open(protocol: Protocol = "json", roles: readonly string[] = []): Client {
    const guest: Guest = {
      id: this.#ids(),
      hub: "chat",
      userId: "ada",
      roles,
      groups: [],
      protocol: { codec: codecs[protocol] },
      asked: false,
    };
    const socket = this.#socket();
    this.sessions.open(guest, socket);
    if (socket.listener === undefined) throw new Error("The id is in use.");
    return new Client(socket);
  }

  /** A client comes back with a new socket; what it is sent at once is returned. */
  recover(
    connectionId: string,
    given: { readonly token?: string; readonly protocol?: Protocol; readonly hub?: string } = {},
  ): { readonly client: Client | undefined; readonly sent: readonly string[] } {
    this.sent.length = 0;
    const { token = `token of ${connectionId}`, protocol = "reliable", hub = "chat" } = given;
    const codec = codecs[protocol];
    const socket = this.#socket();
    this.sessions.recover({ hub, connectionId, token, codec, socket });
    const client = socket.listener === undefined ? undefined : new Client(socket);
    return { client, sent: [...this.sent] };
  }

  /** The application sends a text to everybody. */
  send(text: string): void {
    const payload = { kind: "text", text } as const;
    this.hubs.get("chat").send({ kind: "serverMessage", payload }, { scope: { kind: "all" } });
  }

  /** The application closes everybody. */
  closeAll(reason: string): void {
    this.hubs.get("chat").close({ scope: { kind: "all" } }, reason);
  }

  say(client: Client, message: unknown): string[] {
    this.sent.length = 0;
    client.receive(Buffer.from(JSON.stringify(message)), false);
    return [...this.sent];
  }

  #socket(): Socket {
    return {
      listener: undefined,
      send: ({ bytes }) => this.sent.push(Buffer.from(bytes).toString("utf8")),
      ping: () => this.sent.push("(ping)"),
      pause: () => this.sent.push("(pause)"),
      resume: () => this.sent.push("(resume)"),
      cut: () => this.sent.push("(cut)"),
      close: (code, reason) => this.sent.push(`(close ${code} ${reason})`),
    };
  }
}
