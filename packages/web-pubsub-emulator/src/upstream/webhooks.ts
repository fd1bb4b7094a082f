import type { AccessKeys } from "../auth/access-keys.ts";
import { signConnectionId } from "../auth/connection-signature.ts";
import type { Clock, Notices } from "../hub/ports.ts";
import type {
  ConnectAnswer,
  ConnectEvent,
  EventHandlers,
  EventSource,
  UserEvent,
  UserEventAnswer,
} from "../session/event-handlers.ts";
import {
  isSuccess,
  readConnectAnswer,
  readConnectionState,
  readUserEventAnswer,
  type Reading,
} from "./answers.ts";
import { nameEvent, writeCloudEvent, type UpstreamEvent } from "./cloud-events.ts";
import { deliver, type Delivered } from "./deliver.ts";
import { EventLine } from "./event-line.ts";
import { HttpCaller } from "./http-call.ts";
import { OriginChecks } from "./origin-checks.ts";
import {
  findSystemHandler,
  findUserHandler,
  type CheckedHub,
  type EventHandler,
} from "./settings.ts";

/** What webhooks are called with. */
export interface WebhooksContext {
  readonly clock: Clock;
  readonly keys: AccessKeys;
  readonly notices: Notices;
  /** The host by which the service calls itself, with its port where it has one. */
  readonly origin: () => string;
}

/** One event for one handler. */
interface Errand {
  readonly handler: EventHandler;
  readonly event: UpstreamEvent;
  readonly line: EventLine;
  readonly id: number;
  readonly time: number;
  /** Ends the errand. */
  readonly signal: AbortSignal;
  /** Told when the first attempt is over. */
  readonly attempted?: () => void;
}

/** The event handlers of all hubs: webhooks of the application, called over HTTP. */
export class Webhooks implements EventHandlers {
  readonly #context: WebhooksContext;
  readonly #caller = new HttpCaller();
  readonly #checks: OriginChecks;
  readonly #hubs = new Map<string, CheckedHub>();
  /** By connection id: only connections that have had an event for a webhook have one. */
  readonly #lines = new Map<string, EventLine>();
  readonly #notices = new Set<Promise<void>>();
  /** Ends what a client waits for, and retries. */
  readonly #closing = new AbortController();
  /** Ends everything. */
  readonly #closed = new AbortController();

  constructor(context: WebhooksContext) {
    this.#context = context;
    const { clock, origin } = context;
    const { signal } = this.#closed;
    this.#checks = new OriginChecks({ caller: this.#caller, clock, origin, signal });
  }

  /** Replaces a hub's settings, from the next event on. The name has to be a valid one. */
  configureHub(hub: string, settings: CheckedHub): void {
    this.#hubs.set(hub.toLowerCase(), settings);
    // Whoever corrects settings has corrected the webhook, too, as like as not.
    this.#checks.forgetRefusals();
  }

  /** Asks every webhook again whether it wants events; the settings stay. */
  reset(): void {
    this.#checks.forgetAll();
  }

  /** Whether a client without a token may knock at the hub. */
  admitsAnonymous(hub: string): boolean {
    return this.#hubs.get(hub.toLowerCase())?.admitsAnonymous ?? false;
  }

  takesConnect(hub: string): boolean {
    return findSystemHandler(this.#handlersOf({ hub }), "connect") !== undefined;
  }

  async connect(source: ConnectEvent, given: AbortSignal): Promise<ConnectAnswer> {
    const handler = findSystemHandler(this.#handlersOf(source), "connect");
    if (handler === undefined) return { kind: "accepted" };
    const line = this.#lineOf(source);
    const time = this.#context.clock.now();
    const signal = AbortSignal.any([given, this.#closing.signal]);
    const errand = {
      handler,
      event: { kind: "connect", source },
      line,
      id: 0,
      time,
      signal,
    } as const;
    return line.enter(async () => {
      const read = (delivered: Delivered): Reading<ConnectAnswer> =>
        readConnectAnswer(delivered, source.subprotocols);
      const answer = await this.#run(errand, read);
      // Nothing more will come of a client that does not get in.
      if (answer.kind === "refused") this.#lines.delete(source.connectionId);
      return answer;
    });
  }

  connected(source: EventSource): void {
    const handler = findSystemHandler(this.#handlersOf(source), "connected");
    if (handler === undefined) return;
    this.#tell(handler, { kind: "connected", source }, this.#lineOf(source));
  }

  disconnected(source: EventSource, reason: string): void {
    const handler = findSystemHandler(this.#handlersOf(source), "disconnected");
    const line = handler === undefined ? undefined : this.#lineOf(source);
    this.#lines.delete(source.connectionId);
    if (handler === undefined || line === undefined) return;
    this.#tell(handler, { kind: "disconnected", source, reason }, line);
  }

  async userEvent(source: UserEvent): Promise<UserEventAnswer> {
    const handler = findUserHandler(this.#handlersOf(source), source.event);
    if (handler === undefined) return { kind: "unhandled" };
    const line = this.#lineOf(source);
    const errand: Errand = {
      handler,
      event: { kind: "user", source },
      line,
      id: line.takeId(),
      time: this.#context.clock.now(),
      signal: this.#closing.signal,
    };
    return line.enter(() => this.#run(errand, readUserEventAnswer));
  }

  /**
   * Gives up what clients wait for, and retries. Resolves when what was told without waiting has
   * got through or failed; nothing is called after that.
   */
  async finish(): Promise<void> {
    this.#closing.abort(new Error("the service is stopping"));
    while (this.#notices.size > 0) await Promise.all(this.#notices);
    this.abandon();
    this.#caller.close();
  }

  /** Gives up everything that is under way, so that {@link finish} comes to its end. */
  abandon(): void {
    this.#closed.abort(new Error("the service is stopping"));
  }

  #handlersOf({ hub }: { readonly hub: string }): readonly EventHandler[] {
    return this.#hubs.get(hub.toLowerCase())?.eventHandlers ?? [];
  }

  #lineOf({ connectionId }: EventSource): EventLine {
    const known = this.#lines.get(connectionId);
    if (known !== undefined) return known;
    const line = new EventLine(signConnectionId(connectionId, this.#context.keys));
    this.#lines.set(connectionId, line);
    return line;
  }

  /** Sends an event whose answer nobody waits for; the events behind it wait for one attempt alone. */
  #tell(handler: EventHandler, event: UpstreamEvent, line: EventLine): void {
    const id = line.takeId();
    const time = this.#context.clock.now();
    const { signal } = this.#closed;
    const telling: Promise<void> = line
      .enter((attempted) =>
        this.#run({ handler, event, line, id, time, signal, attempted }, readNothing),
      )
      .finally(() => this.#notices.delete(telling));
    this.#notices.add(telling);
  }

  /** Carries an event to its webhook, and publishes how that went. Never rejects. */
  async #run<Answer>(
    errand: Errand,
    read: (delivered: Delivered) => Reading<Answer>,
  ): Promise<Answer> {
    const { clock } = this.#context;
    const { handler, event, line } = errand;
    const { hub } = event.source;
    const url = handler.template.expand({ hub, event: nameEvent(event) });
    const refused = await this.#askPermission(handler, hub);
    // The permission's own notice has said why already.
    if (refused !== undefined) return read(refused).answer;
    const begin = clock.now();
    const delivered = await this.#deliver(errand, url);
    const reading = read(delivered);
    if (delivered.kind === "answered" && isSuccess(delivered.answer)) {
      line.cookies.store(url, delivered.answer.setCookies, clock.now());
    }
    if (event.kind === "connect" || event.kind === "user") {
      line.connectionState = readConnectionState(delivered) ?? line.connectionState;
    }
    const status = delivered.kind === "answered" ? { status: delivered.answer.status } : {};
    this.#context.notices.publish({
      kind: "upstreamCalled",
      hub,
      connectionId: event.source.connectionId,
      event: nameEvent(event),
      url: hideQuery(url),
      ...status,
      ...(reading.problem === undefined ? {} : { problem: reading.problem }),
      attempts: delivered.attempts,
      durationInMs: clock.now() - begin,
    });
    return reading.answer;
  }

  #deliver(errand: Errand, url: string): Promise<Delivered> {
    const { clock, origin } = this.#context;
    const { line, event, id, time, signal, attempted } = errand;
    const call = writeCloudEvent(event, {
      url,
      origin: origin(),
      id,
      time,
      signature: line.signature,
      connectionState: line.connectionState,
      cookies: line.cookies.write(url),
    });
    const retrySignal = this.#closing.signal;
    const context = { caller: this.#caller, clock, signal, retrySignal };
    return deliver(call, attempted === undefined ? context : { ...context, attempted });
  }

  /** What stands for a delivery that the webhook does not want; `undefined` when it does. */
  async #askPermission(handler: EventHandler, hub: string): Promise<Delivered | undefined> {
    const asked = handler.template.expand({ hub, event: "validate" });
    const permission = await this.#checks.check(asked, ({ url, ...check }) => {
      this.#context.notices.publish({
        kind: "upstreamCalled",
        hub,
        event: "validate",
        url: hideQuery(url),
        ...check,
      });
    });
    if (permission.kind === "allowed") return undefined;
    return { kind: "failed", explanation: permission.explanation, attempts: 0 };
  }
}

/** What nobody waits for is over whatever the answer; a failure is only told. */
function readNothing(delivered: Delivered): Reading<void> {
  if (delivered.kind === "failed") return { answer: undefined, problem: delivered.explanation };
  if (isSuccess(delivered.answer)) return { answer: undefined };
  return { answer: undefined, problem: `the answer is ${delivered.answer.status}` };
}

function hideQuery(url: string): string {
  return url.replace(/\?.*$/s, "");
}
