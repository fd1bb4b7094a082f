import { manualClock, type ManualClock } from "../clock.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import { Hubs } from "../hub/hubs.ts";
import { jsonCodec, jsonReliableCodec } from "../protocol/json/codec.ts";
import { createRawCodec } from "../protocol/raw/codec.ts";
import type { Codec } from "../protocol/codec.ts";
import type { Guest } from "./admission.ts";
import type { Attachment } from "./attachment.ts";
import { noEventHandlers, type EventHandlers } from "./event-handlers.ts";
import { Sessions } from "./sessions.ts";
import type { Socket } from "./socket.ts";

type Protocol = "json" | "raw" | "reliable";

const codecs: Readonly<Record<Protocol, Codec>> = {
  json: jsonCodec,
  raw: createRawCodec({ kind: "sendEvent" }),
  reliable: jsonReliableCodec,
};

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

  open(protocol: Protocol = "json", roles: readonly string[] = []): Attachment {
    const guest: Guest = {
      id: this.#ids(),
      hub: "chat",
      userId: "ada",
      roles,
      groups: [],
      protocol: { codec: codecs[protocol] },
      asked: false,
    };
    const attachment = this.sessions.open(guest, this.#socket());
    if (attachment === undefined) throw new Error("The id is in use.");
    return attachment;
  }

  /** A client comes back with a new socket; what it is sent at once is returned. */
  recover(
    connectionId: string,
    given: { readonly token?: string; readonly protocol?: Protocol; readonly hub?: string } = {},
  ): { readonly client: Attachment | undefined; readonly sent: readonly string[] } {
    this.sent.length = 0;
    const { token = `token of ${connectionId}`, protocol = "reliable", hub = "chat" } = given;
    const codec = codecs[protocol];
    const socket = this.#socket();
    const client = this.sessions.recover({ hub, connectionId, token, codec, socket });
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

  say(client: Attachment, message: unknown): string[] {
    this.sent.length = 0;
    client.receive(Buffer.from(JSON.stringify(message)), false);
    return [...this.sent];
  }

  #socket(): Socket {
    return {
      send: ({ bytes }) => this.sent.push(Buffer.from(bytes).toString("utf8")),
      ping: () => this.sent.push("(ping)"),
      pause: () => this.sent.push("(pause)"),
      resume: () => this.sent.push("(resume)"),
      cut: () => this.sent.push("(cut)"),
      close: (code, reason) => this.sent.push(`(close ${code} ${reason})`),
    };
  }
}
