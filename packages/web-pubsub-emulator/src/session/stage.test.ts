import { manualClock, type ManualClock } from "../clock.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import { Hubs } from "../hub/hubs.ts";
import { jsonCodec } from "../protocol/json/codec.ts";
import { createRawCodec } from "../protocol/raw/codec.ts";
import type { Attachment } from "./attachment.ts";
import { noEventHandlers, type EventHandlers } from "./event-handlers.ts";
import { Sessions } from "./sessions.ts";

/** A service of sessions without sockets: what they do is written down. */
export class Stage {
  readonly clock: ManualClock = manualClock({ startAt: 0 });
  readonly happenings: HappeningDetail[] = [];
  readonly sent: string[] = [];
  readonly hubs: Hubs;
  readonly sessions: Sessions;
  #next = 0;

  constructor(events: EventHandlers = noEventHandlers, ids?: () => string) {
    const notices = { publish: (happening: HappeningDetail) => this.happenings.push(happening) };
    this.hubs = new Hubs(notices);
    this.sessions = new Sessions({
      hubs: this.hubs,
      clock: this.clock,
      ids: { connectionId: ids ?? (() => `c${++this.#next}`) },
      notices,
      events,
    });
  }

  open(protocol: "json" | "raw" = "json", roles: readonly string[] = []): Attachment {
    const codec = protocol === "json" ? jsonCodec : createRawCodec({ kind: "sendEvent" });
    const attachment = this.sessions.open({
      hub: "chat",
      userId: "ada",
      roles,
      groups: [],
      codec,
      socket: {
        send: ({ bytes }) => this.sent.push(Buffer.from(bytes).toString("utf8")),
        ping: () => this.sent.push("(ping)"),
        close: (code, reason) => this.sent.push(`(close ${code} ${reason})`),
      },
    });
    if (attachment === undefined) throw new Error("The id is in use.");
    return attachment;
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
}
