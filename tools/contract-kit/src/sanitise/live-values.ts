import { standInAccessKey, standInEndpoint } from "./stand-ins.ts";

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
}

const shortestLiveValue = 6;
const mostRounds = 100;

/**
 * A function that replaces every live value in a text by its stand-in, also where it is
 * percent-encoded. Replacing again changes nothing.
 *
 * @throws RangeError for rules under which that could not hold
 */
export function createReplacement(rules: SanitiseRules): (text: string) => string {
  const standIns = new Map([...listStandIns(rules)].filter(([live, standIn]) => live !== standIn));
  requireStable(standIns);
  if (standIns.size === 0) return (text) => text;
  // Longest first: an origin has to be found before the host that is a part of it.
  const longestFirst = [...standIns.keys()].sort((left, right) => right.length - left.length);
  const anyLive = new RegExp(longestFirst.map(escapePattern).join("|"), "g");
  const replaceOnce = (text: string): string =>
    text.replace(anyLive, (live) => standIns.get(live) ?? live);
  return (text) => replaceUntilStable(text, replaceOnce);
}

function replaceUntilStable(text: string, replaceOnce: (text: string) => string): string {
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = replaceOnce(current);
    if (next === current) return current;
    current = next;
  }
  throw new RangeError("a stand-in and the text around it bring a live value back again and again");
}

function* listStandIns(rules: SanitiseRules): Generator<readonly [live: string, standIn: string]> {
  const plain: (readonly [string, string])[] = [
    ...listEndpointForms(rules.endpoint),
    ...(rules.secrets ?? []).map((secret) => [secret, standInAccessKey] as const),
    ...Object.entries(rules.standIns ?? {}),
  ];
  for (const [live, standIn] of plain) {
    yield [live, standIn];
    yield [encodeURIComponent(live), encodeURIComponent(standIn)];
  }
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

function requireStable(standIns: ReadonlyMap<string, string>): void {
  for (const [index, live] of [...standIns.keys()].entries()) {
    // The messages count instead of quoting: a live value may be a secret.
    if (live.length < shortestLiveValue) {
      throw new RangeError(
        `live value ${index + 1} has ${live.length} characters: ${shortestLiveValue} are needed to find it reliably`,
      );
    }
    for (const standIn of standIns.values()) {
      if (!standIn.includes(live)) continue;
      throw new RangeError(
        `the stand-in "${standIn}" contains a live value: choose one that no live value is a part of`,
      );
    }
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
