import { isHubName } from "../hub/names.ts";
import { matchesEvent, parseEventPattern, type EventPattern } from "./event-pattern.ts";
import { parseUrlTemplate, type UrlTemplate } from "./url-template.ts";

/** The events that the service itself raises. */
export type SystemEvent = "connect" | "connected" | "disconnected";

/** Which events of a hub go where. Of a hub's handlers the first that takes an event gets it. */
export interface EventHandlerSettings {
  /**
   * The webhook, `http://` or `https://`. `{hub}` and `{event}` in path and query stand for their
   * values: `http://localhost:3000/{hub}?event={event}`.
   */
  readonly urlTemplate: string;
  /** `*` for every user event, one name, or names with commas between them; none by default. */
  readonly userEventPattern?: string;
  /** None by default. */
  readonly systemEvents?: readonly SystemEvent[];
}

/** What can be set for one hub. */
export interface HubSettings {
  readonly eventHandlers?: readonly EventHandlerSettings[];
  /**
   * `allow` lets clients without an access token knock; they come in when a handler of the connect
   * event gives them a user. `deny` by default.
   */
  readonly anonymousConnectPolicy?: AnonymousConnectPolicy;
}

/** What becomes of clients that bring no access token. */
export type AnonymousConnectPolicy = "allow" | "deny";

/** Settings that have been checked and can be worked with. */
export interface EventHandler {
  readonly template: UrlTemplate;
  readonly pattern: EventPattern | undefined;
  readonly systemEvents: ReadonlySet<SystemEvent>;
}

/** One hub's settings after the check. */
export interface CheckedHub {
  readonly eventHandlers: readonly EventHandler[];
  readonly admitsAnonymous: boolean;
}

/** Checked settings, by the hubs' names in lower case. */
export type CheckedHubs = ReadonlyMap<string, CheckedHub>;

/** Where a setting stands: the names of properties and the places in lists that lead to it. */
export type Place = readonly (string | number)[];

/** Checked settings, or why there are none. */
export type Checked<T> = { readonly kind: "checked"; readonly value: T } | RefusedSettings;

/** A setting that cannot be. */
export interface RefusedSettings {
  readonly kind: "refused";
  readonly place: Place;
  /** What is wrong and what to do, to be read behind the place. Never quotes a query. */
  readonly problem: string;
}

const systemEvents: readonly SystemEvent[] = ["connect", "connected", "disconnected"];

/** Checks the settings of all hubs, whoever wrote them: an object of `{ eventHandlers }` by hub name. */
export function checkHubs(value: unknown): Checked<CheckedHubs> {
  const place = ["hubs"];
  if (!isObject(value)) return refuse(place, value, "give an object of settings by hub name");
  const hubs = new Map<string, CheckedHub>();
  for (const [hub, settings] of Object.entries(value)) {
    const here = [...place, hub];
    if (!isHubName(hub)) {
      return refuse(
        here,
        hub,
        "hub names are a letter and up to 127 letters, digits and _ ` , . [ ]",
      );
    }
    if (hubs.has(hub.toLowerCase())) {
      return refuse(here, hub, "it is there twice: hubs are told apart without regard to case");
    }
    const checked = checkHub(settings, here);
    if (checked.kind === "refused") return checked;
    hubs.set(hub.toLowerCase(), checked.value);
  }
  return { kind: "checked", value: hubs };
}

/** The whole sentence, with the place as JavaScript would name it: `hubs.chat.eventHandlers[0]`. */
export function describeRefused({ place, problem }: RefusedSettings): string {
  const steps = place.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    return index === 0 ? step : `.${step}`;
  });
  return place.length === 0 ? `the whole ${problem}` : `${steps.join("")} ${problem}`;
}

/** The first handler that takes a system event; `undefined` when none does. */
export function findSystemHandler(
  handlers: readonly EventHandler[],
  event: SystemEvent,
): EventHandler | undefined {
  return handlers.find((handler) => handler.systemEvents.has(event));
}

/** The first handler that takes a user event; `undefined` when none does. */
export function findUserHandler(
  handlers: readonly EventHandler[],
  event: string,
): EventHandler | undefined {
  return handlers.find(({ pattern }) => pattern !== undefined && matchesEvent(pattern, event));
}

/** What is wrong with an object that has other properties than these, or is none; `undefined` when nothing is. */
export function findUnknown(
  value: unknown,
  known: readonly string[],
  place: Place,
): RefusedSettings | undefined {
  if (!isObject(value)) return refuse(place, value, `give an object with ${known.join(", ")}`);
  const name = Object.keys(value).find((key) => !known.includes(key));
  if (name === undefined) return undefined;
  const problem = `is no setting: there are ${known.join(", ")}.`;
  return { kind: "refused", place: [...place, name], problem };
}

function checkHub(value: unknown, place: Place): Checked<CheckedHub> {
  const unknown = findUnknown(value, ["eventHandlers", "anonymousConnectPolicy"], place);
  if (unknown !== undefined) return unknown;
  const list = readProperty(value, "eventHandlers") ?? [];
  const eventHandlers = checkEventHandlers(list, [...place, "eventHandlers"]);
  if (eventHandlers.kind === "refused") return eventHandlers;
  const policy = readProperty(value, "anonymousConnectPolicy") ?? "deny";
  if (policy !== "allow" && policy !== "deny") {
    return refuse([...place, "anonymousConnectPolicy"], policy, "give allow or deny");
  }
  const hub = { eventHandlers: eventHandlers.value, admitsAnonymous: policy === "allow" };
  return { kind: "checked", value: hub };
}

function checkEventHandlers(value: unknown, place: Place): Checked<readonly EventHandler[]> {
  if (!Array.isArray(value)) return refuse(place, value, "give a list of event handlers");
  const handlers: EventHandler[] = [];
  for (const [index, entry] of value.entries()) {
    const handler = checkEventHandler(entry, [...place, index]);
    if (handler.kind === "refused") return handler;
    handlers.push(handler.value);
  }
  return { kind: "checked", value: handlers };
}

function checkEventHandler(value: unknown, place: Place): Checked<EventHandler> {
  const known = ["urlTemplate", "userEventPattern", "systemEvents"];
  const unknown = findUnknown(value, known, place);
  if (unknown !== undefined) return unknown;
  const template = checkTemplate(readProperty(value, "urlTemplate"), [...place, "urlTemplate"]);
  if (template.kind === "refused") return template;
  const patternPlace = [...place, "userEventPattern"];
  const pattern = checkPattern(readProperty(value, "userEventPattern"), patternPlace);
  if (pattern.kind === "refused") return pattern;
  const listed = readProperty(value, "systemEvents") ?? [];
  const events = checkSystemEvents(listed, [...place, "systemEvents"]);
  if (events.kind === "refused") return events;
  if (pattern.value === undefined && events.value.size === 0) {
    const problem =
      'takes no event at all: give it a userEventPattern, such as "*", or systemEvents.';
    return { kind: "refused", place, problem };
  }
  const handler = { template: template.value, pattern: pattern.value, systemEvents: events.value };
  return { kind: "checked", value: handler };
}

function checkTemplate(value: unknown, place: Place): Checked<UrlTemplate> {
  if (typeof value !== "string") return refuse(place, value, "give the URL of the webhook");
  const parsed = parseUrlTemplate(value);
  if (parsed.kind === "parsed") return { kind: "checked", value: parsed.template };
  // The query may hold the secret with which the webhook knows its callers.
  return refuse(place, value.replace(/\?.*$/s, "?…"), parsed.problem);
}

function checkPattern(value: unknown, place: Place): Checked<EventPattern | undefined> {
  // Resource templates write an empty text where there is no pattern.
  if (value === undefined || value === "") return { kind: "checked", value: undefined };
  if (typeof value !== "string") {
    return refuse(place, value, 'give "*", one event name, or names with commas between them');
  }
  const parsed = parseEventPattern(value);
  if (parsed.kind === "parsed") return { kind: "checked", value: parsed.pattern };
  return refuse(place, value, parsed.problem);
}

function checkSystemEvents(value: unknown, place: Place): Checked<ReadonlySet<SystemEvent>> {
  if (!Array.isArray(value))
    return refuse(place, value, `give a list of ${systemEvents.join(", ")}`);
  const events = new Set<SystemEvent>();
  for (const [index, entry] of value.entries()) {
    const event = systemEvents.find((known) => known === entry);
    if (event === undefined) {
      return refuse([...place, index], entry, `it is none of ${systemEvents.join(", ")}`);
    }
    events.add(event);
  }
  return { kind: "checked", value: events };
}

function refuse(place: Place, value: unknown, remedy: string): RefusedSettings {
  const got = value === undefined ? "is missing" : `cannot be ${JSON.stringify(value)}`;
  return { kind: "refused", place, problem: `${got}: ${remedy}.` };
}

function readProperty(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
