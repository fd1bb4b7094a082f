import { ConfigFile, type SettingsByHub } from "./config-file.ts";
import type { Emulator } from "./emulator.ts";
import { EmulatorError } from "./errors.ts";
import type { Clock } from "./hub/ports.ts";
import { checkHubs, type EventHandlerSettings } from "./upstream/settings.ts";

/** What the command line says about hubs. */
export interface HubArguments {
  /** The path of a JSON file. */
  readonly config?: string;
  /** Each `hub=url`. */
  readonly eventHandler: readonly string[];
}

/** Where the command line reports to. */
export interface ReloadReport {
  /** The file has changed, and its settings are in force. */
  readonly taken: (path: string) => void;
  /** The file has changed, and cannot be used: what was in force stays. */
  readonly refused: (error: EmulatorError) => void;
}

type Handlers = ReadonlyMap<string, readonly EventHandlerSettings[]>;

/** The settings of all hubs as the command line has them, and behind them those of its file. */
export class ConfiguredHubs {
  readonly #fixed: Handlers;
  readonly #file: ConfigFile | undefined;
  #inForce: Handlers;

  /** @throws EmulatorError `InvalidConfigFile` or `InvalidHubSettings`. */
  constructor(given: HubArguments) {
    this.#fixed = readArguments(given.eventHandler);
    this.#file = given.config === undefined ? undefined : new ConfigFile(given.config);
    this.#inForce = mergeHandlers(this.#fixed, this.#file?.read() ?? {});
  }

  /** What is in force now. */
  get settings(): SettingsByHub {
    return Object.fromEntries(
      Array.from(this.#inForce, ([hub, eventHandlers]) => [hub, { eventHandlers }]),
    );
  }

  /** Keeps an emulator's settings like those of the file, if there is one. Returns how to stop. */
  follow(emulator: Emulator, context: ReloadReport & { readonly clock: Clock }): () => void {
    const file = this.#file;
    if (file === undefined) return () => undefined;
    return file.watch(context.clock, (settings) => {
      if (settings instanceof EmulatorError) {
        context.refused(settings);
        return;
      }
      const merged = mergeHandlers(this.#fixed, settings);
      for (const hub of new Set([...this.#inForce.keys(), ...merged.keys()])) {
        emulator.setEventHandlers(hub, merged.get(hub) ?? []);
      }
      this.#inForce = merged;
      context.taken(file.path);
    });
  }
}

/** `hub=url` is short for a handler that takes every event there is. */
function readArguments(given: readonly string[]): Handlers {
  const handlers = new Map<string, EventHandlerSettings[]>();
  for (const argument of given) {
    const [, hub, urlTemplate] = /^([^=]*)=(.*)$/s.exec(argument) ?? [];
    if (hub === undefined || urlTemplate === undefined) {
      throw new EmulatorError(
        "InvalidHubSettings",
        '--event-handler needs a hub and a URL: --event-handler "chat=http://localhost:3000/eventhandler".',
      );
    }
    const handler: EventHandlerSettings = {
      urlTemplate,
      userEventPattern: "*",
      systemEvents: ["connect", "connected", "disconnected"],
    };
    const checked = checkHubs({ [hub]: { eventHandlers: [handler] } }, "--event-handler hubs");
    if (checked.kind === "refused") {
      throw new EmulatorError("InvalidHubSettings", checked.explanation);
    }
    const name = hub.toLowerCase();
    handlers.set(name, [...(handlers.get(name) ?? []), handler]);
  }
  return handlers;
}

/** Of a hub's handlers the first counts, and the command line's come first. */
function mergeHandlers(first: Handlers, second: SettingsByHub): Handlers {
  const merged = new Map(first);
  for (const [hub, { eventHandlers = [] }] of Object.entries(second)) {
    const name = hub.toLowerCase();
    merged.set(name, [...(merged.get(name) ?? []), ...eventHandlers]);
  }
  return merged;
}
