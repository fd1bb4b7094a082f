import { ConfigFile, type SettingsByHub } from "./config-file.ts";
import type { Emulator } from "./emulator.ts";
import { EmulatorError } from "./errors.ts";
import type { Clock } from "./hub/ports.ts";
import { checkHubs, type EventHandlerSettings, type HubSettings } from "./upstream/settings.ts";

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

/** The settings of all hubs as the command line has them, and behind them those of its file. */
export class ConfiguredHubs {
  readonly #fixed: SettingsByHub;
  readonly #file: ConfigFile | undefined;
  #settings: SettingsByHub;

  /** @throws EmulatorError `InvalidConfigFile` or `InvalidHubSettings`. */
  constructor(given: HubArguments) {
    this.#fixed = readArguments(given.eventHandler);
    this.#file = given.config === undefined ? undefined : new ConfigFile(given.config);
    this.#settings = mergeSettings(this.#fixed, this.#file?.read() ?? {});
  }

  /** What is in force now. */
  get settings(): SettingsByHub {
    return this.#settings;
  }

  /** Keeps an emulator's settings like those of the file, if there is one. Returns how to stop. */
  follow(emulator: Emulator, context: ReloadReport & { readonly clock: Clock }): () => void {
    const file = this.#file;
    if (file === undefined) return () => undefined;
    return file.watch(context.clock, (read) => {
      if (read instanceof EmulatorError) {
        context.refused(read);
        return;
      }
      const settings = mergeSettings(this.#fixed, read);
      for (const hub of Object.keys({ ...this.#settings, ...settings })) {
        emulator.configureHub(hub, settings[hub] ?? {});
      }
      this.#settings = settings;
      context.taken(file.path);
    });
  }
}

/** `hub=url` is short for a handler that takes every event there is. */
function readArguments(given: readonly string[]): SettingsByHub {
  return given.reduce<SettingsByHub>((before, argument) => {
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
    const settings = { [hub]: { eventHandlers: [handler] } };
    const checked = checkHubs(settings);
    if (checked.kind === "checked") return mergeSettings(before, settings);
    const part = checked.place.includes("urlTemplate") ? "URL" : "hub";
    const message = `--event-handler: the ${part} ${checked.problem}`;
    throw new EmulatorError("InvalidHubSettings", message);
  }, {});
}

/** Of a hub's handlers the first counts, and those of `first` come first. Names are in lower case then. */
function mergeSettings(first: SettingsByHub, second: SettingsByHub): SettingsByHub {
  const merged: Record<string, HubSettings> = { ...first };
  for (const [hub, settings] of Object.entries(second)) {
    const name = hub.toLowerCase();
    const eventHandlers = [
      ...(merged[name]?.eventHandlers ?? []),
      ...(settings.eventHandlers ?? []),
    ];
    merged[name] = { ...settings, eventHandlers };
  }
  return merged;
}
