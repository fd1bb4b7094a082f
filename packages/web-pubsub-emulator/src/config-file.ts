import { readFileSync, unwatchFile, watchFile } from "node:fs";
import { findNodeAtLocation, parseTree, type Node, type ParseError } from "jsonc-parser";
import { EmulatorError } from "./errors.ts";
import type { Clock, Timer } from "./hub/ports.ts";
import {
  checkHubs,
  describeRefused,
  findUnknown,
  type HubSettings,
  type Place,
  type RefusedSettings,
} from "./upstream/settings.ts";

/** Settings by hub name. */
export type SettingsByHub = Readonly<Record<string, HubSettings>>;

/** How often the file is looked at. Looking finds a file that was replaced, or is far away, too. */
const lookIntervalInMs = 250;

/** How long a file is left alone after a change: whoever writes it may not have finished. */
const settleInMs = 100;

/** A JSON file with the settings of hubs: `{ "hubs": { "chat": { "eventHandlers": [ … ] } } }`. */
export class ConfigFile {
  readonly path: string;
  #text: string | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Reads the settings.
   *
   * @throws EmulatorError `InvalidConfigFile` when the file cannot be read, is no JSON or has a
   * setting that cannot be. The message names file and line and never quotes a query, which may hold a
   * secret.
   */
  read(): SettingsByHub {
    this.#text = undefined;
    this.#text = readText(this.path);
    return readSettings(this.#text, this.path);
  }

  /**
   * Reads the file again whenever it has changed or was replaced, until the returned function is
   * called. Does not keep the process alive.
   *
   * @param changed - told of the settings, or of why there are none.
   */
  watch(clock: Clock, changed: (settings: SettingsByHub | EmulatorError) => void): () => void {
    let settling: Timer | undefined;
    const look = (): void => {
      settling?.cancel();
      settling = clock.schedule(settleInMs, () => {
        const settings = this.#readChanged();
        if (settings !== undefined) changed(settings);
      });
    };
    watchFile(this.path, { persistent: false, interval: lookIntervalInMs }, look);
    // For what happened between the first reading and the watch.
    look();
    return () => {
      settling?.cancel();
      unwatchFile(this.path, look);
    };
  }

  #readChanged(): SettingsByHub | EmulatorError | undefined {
    const before = this.#text;
    try {
      const settings = this.read();
      return this.#text === before ? undefined : settings;
    } catch (error) {
      if (!(error instanceof EmulatorError)) throw error;
      return this.#text !== undefined && this.#text === before ? undefined : error;
    }
  }
}

function readSettings(text: string, path: string): SettingsByHub {
  const value = parseJson(text, path);
  const unknown = findUnknown(value, ["hubs"], []);
  if (unknown !== undefined) throw refuse(text, path, unknown);
  const { hubs = {} } = value as { readonly hubs?: unknown };
  const checked = checkHubs(hubs);
  if (checked.kind === "refused") throw refuse(text, path, checked);
  return hubs as SettingsByHub;
}

function refuse(text: string, path: string, refused: RefusedSettings): EmulatorError {
  const root = parseTree(text);
  const node = root === undefined ? undefined : findNearest(root, refused.place);
  const line = countLines(text.slice(0, node?.offset ?? 0));
  return complain(`${path}:${line}`, describeRefused(refused));
}

/** The value that stands at a place or, where it is missing, what lacks it. */
function findNearest(root: Node, place: Place): Node {
  for (let length = place.length; length > 0; length--) {
    const node = findNodeAtLocation(root, place.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

function readText(path: string): string {
  try {
    // Some editors begin a file with a byte order mark.
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const reason = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    throw complain(path, `${reason}.`, error);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own sentence quotes the file, and so perhaps a secret: only its place is told.
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const line = countLines(text.slice(0, errors[0]?.offset));
    throw complain(`${path}:${line}`, "it is no valid JSON.");
  }
}

function countLines(text: string): number {
  return text.split("\n").length;
}

function complain(place: string, explanation: string, cause?: unknown): EmulatorError {
  return new EmulatorError("InvalidConfigFile", `${place}: ${explanation}`, { cause });
}
