import { standInAccessKey, standInEndpoint, standInSecret } from "./stand-ins.ts";

/** What of the live service has to go, and what takes its place. */
export interface SanitiseRules {
  /** The live service's URL; it becomes `standInEndpoint`, wherever and however it is written. */
  readonly endpoint?: string;
  /** Access keys and other secrets in use; each becomes `standInAccessKey`. */
  readonly secrets?: readonly string[];
  /**
   * Stand-ins by live value, for what only the caller knows: connection ids, names of resources.
   * A live value has 6 characters or more, so that it is not found in other words.
   */
  readonly standIns?: Readonly<Record<string, string>>;
  /** Names of JSON properties whose text is a secret, beside `secretProperties`. */
  readonly secretProperties?: readonly string[];
}

const shortestLiveValue = 6;

interface LiveValue {
  readonly pattern: RegExp;
  readonly standIn: string;
}

/**
 * A function that replaces every live value in a text by its stand-in, also where it is
 * percent-encoded, once or more often, or escaped as in JSON. A stand-in and the text around it may
 * make a live value again: the caller repeats until nothing changes.
 *
 * @throws RangeError for rules under which that would not end
 */
export function createReplacement(rules: SanitiseRules): (text: string) => string {
  // Host names are the same in both cases; keys and ids are not.
  const hosts = listEndpointForms(rules.endpoint).map((row) => [...row, true] as const);
  const others = listOtherStandIns(rules).map((row) => [...row, false] as const);
  const live = [...hosts, ...others].filter(([value, standIn]) => value !== standIn);
  requireLong(live.map(([value]) => value));
  // Longest first: an origin has to be found before the host that is a part of it.
  const values = live
    .toSorted(([left], [right]) => right.length - left.length)
    .map(([value, standIn, anyCase]) => ({ pattern: createPattern(value, anyCase), standIn }));
  requireStable(values);
  return (text) =>
    values.reduce(
      (current, { pattern, standIn }) =>
        current.replace(pattern, (found) => encodeAs(found, standIn)),
      text,
    );
}

/** A pattern for a text in every spelling that it travels in. */
export function createPattern(live: string, anyCase = false): RegExp {
  return new RegExp(Array.from(live, spellingsOf).join(""), anyCase ? "gi" : "g");
}

function listOtherStandIns({
  secrets = [],
  standIns = {},
}: SanitiseRules): readonly (readonly [live: string, standIn: string])[] {
  const keys = secrets.map((secret) => [secret, standInAccessKey] as const);
  return [...keys, ...Object.entries(standIns)];
}

function listEndpointForms(endpoint: string | undefined): readonly (readonly [string, string])[] {
  if (endpoint === undefined) return [];
  const live = new URL(endpoint);
  const standIn = new URL(standInEndpoint);
  return [
    [live.origin, standIn.origin],
    [live.origin.replace(/^http/, "ws"), standIn.origin.replace(/^http/, "ws")],
    [live.host, standIn.host],
  ];
}

/** A character as it is, percent-encoded any number of times (RFC 3986), or as a JSON escape. */
function spellingsOf(character: string): string {
  const bytes = [...new TextEncoder().encode(character)]
    .map((byte) => `%(?:25)*${hexPattern(byte, 2)}`)
    .join("");
  const units = Array.from(
    { length: character.length },
    (_, index) => `\\\\u${hexPattern(character.charCodeAt(index), 4)}`,
  ).join("");
  const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const escaped = /["\\/]/.test(character) ? `\\\\${plain}|` : "";
  return `(?:${escaped}${plain}|${bytes}|${units})`;
}

function hexPattern(value: number, digits: number): string {
  const hex = value.toString(16).padStart(digits, "0");
  return hex.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** The stand-in in the spelling in which the live value was found. */
function encodeAs(found: string, standIn: string): string {
  const percent = /%((?:25)*)[0-9a-f]{2}/i.exec(found);
  if (percent !== null) {
    const again = (percent[1] ?? "").length / 2;
    return Array.from({ length: again }).reduce<string>(
      (text) => encodeURIComponent(text),
      encodeURIComponent(standIn),
    );
  }
  return found.includes("\\") ? JSON.stringify(standIn).slice(1, -1) : standIn;
}

function requireLong(lives: readonly string[]): void {
  for (const [index, live] of lives.entries()) {
    // The messages count instead of quoting: a live value may be a secret.
    if (live.length >= shortestLiveValue) continue;
    throw new RangeError(
      `live value ${index + 1} has ${live.length} characters: ${shortestLiveValue} are needed to find it reliably`,
    );
  }
}

function requireStable(values: readonly LiveValue[]): void {
  const standIns = [standInSecret, ...new Set(values.map(({ standIn }) => standIn))];
  // Two in a row as well: with nothing else between them they would replace each other for ever.
  const rows = [...standIns, ...standIns.flatMap((one) => standIns.map((other) => one + other))];
  for (const row of rows) {
    if (!values.some(({ pattern }) => row.search(pattern) !== -1)) continue;
    throw new RangeError(
      `the stand-in "${row}" contains a live value: choose one that no live value is a part of`,
    );
  }
}
