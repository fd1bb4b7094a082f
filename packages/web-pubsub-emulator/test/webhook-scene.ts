import { createEmulator, type Emulator, type EmulatorOptions } from "@restline/web-pubsub-emulator";
import { createClientUrl } from "./tokens.ts";
import { watchedClock, type WatchedClock } from "./watched-clock.ts";
import { Webhook, type Answerer } from "./webhook.ts";

/** Settings of a handler that takes every event. */
export const everything = {
  userEventPattern: "*",
  systemEvents: ["connect", "connected", "disconnected"],
} as const;
/** Settings of a handler that takes what clients raise. */
export const userEvents = { userEventPattern: "*" } as const;

/** An emulator whose hub chat has one webhook, and both closed at the end. */
export class Scene implements AsyncDisposable {
  readonly webhook: Webhook;
  readonly emulator: Emulator;
  readonly clock: WatchedClock;

  private constructor(webhook: Webhook, emulator: Emulator, clock: WatchedClock) {
    this.webhook = webhook;
    this.emulator = emulator;
    this.clock = clock;
  }

  static async open(
    settings: {
      userEventPattern?: string;
      systemEvents?: readonly ("connect" | "connected" | "disconnected")[];
    },
    answer: Answerer,
    options: EmulatorOptions & { readonly path?: string } = {},
  ): Promise<Scene> {
    const webhook = await Webhook.open(answer);
    const clock = watchedClock();
    const { path = "/", ...rest } = options;
    const eventHandlers = [{ urlTemplate: `${webhook.url}${path}`, ...settings }];
    const emulator = await createEmulator({ clock, hubs: { chat: { eventHandlers } }, ...rest });
    return new Scene(webhook, emulator, clock);
  }

  get url(): URL {
    return createClientUrl(this.emulator, "chat", { userId: "ada" });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.emulator.close();
    await this.webhook[Symbol.asyncDispose]();
  }
}

/** An event that a JSON client raises. */
export const event = { type: "event", event: "buy", dataType: "text", data: "it", ackId: 1 };
/** How a JSON client is told that its event failed. */
export const internal = { name: "InternalServerError", message: "Internal server error" };
