import { EmulatorError } from "./errors.ts";
import { readByRules, type Rule, type Rules } from "./rules.ts";

/**
 * Refuses options that are none, one that nobody reads, and one of the wrong type: a mistake that the
 * compiler would find, for those who have none.
 *
 * @throws EmulatorError `InvalidOption`.
 */
export function checkOptions(options: unknown, rules: Rules): void {
  readByRules(options, rules, { what: "options", refuse: refuseOption });
}

/**
 * Demands a function.
 *
 * @throws EmulatorError `InvalidOption`.
 */
export function checkFunction(property: string, value: unknown): void {
  if (!aFunction.accepts(value)) refuseOption(property, `it must be ${aFunction.words}.`);
}

const aFunction: Rule = {
  words: "a function",
  accepts: (value) => typeof value === "function",
};
const text: Rule = { words: "a string", accepts: (value) => typeof value === "string" };
const flag: Rule = { words: "true or false", accepts: (value) => typeof value === "boolean" };
/** Has a check of its own, with a code of its own. */
const anything: Rule = { words: "anything", accepts: () => true };
const texts: Rule = {
  words: "a list of strings",
  accepts: (value) => Array.isArray(value) && value.every((entry) => typeof entry === "string"),
};

/** Those of `createEmulator`. */
export const emulatorOptions: Rules = {
  port: anything,
  host: text,
  allowRemote: flag,
  accessKey: text,
  secondaryAccessKey: text,
  admin: flag,
  https: anything,
  allowUnvalidatedEntraTokens: flag,
  clock: {
    words: "a clock with now() and schedule(), such as manualClock() makes",
    accepts: (value) => hasMethods(value, ["now", "schedule"]),
  },
  ids: {
    words: "an object with connectionId(), such as sequentialIds() makes",
    accepts: (value) => hasMethods(value, ["connectionId"]),
  },
  hubs: anything,
  log: aFunction,
};

/** Those of `createClientUrl`. */
export const clientUrlOptions: Rules = {
  userId: text,
  roles: texts,
  groups: texts,
  minutesToExpire: { words: "a number", accepts: (value) => typeof value === "number" },
};

/** Those of `waitFor`. */
export const waitOptions: Rules = {
  abortSignal: {
    words: "an AbortSignal",
    accepts: (value) => hasMethods(value, ["addEventListener", "removeEventListener"]),
  },
  timeoutInMs: anything,
};

/** Those of `happenings`. */
export const streamOptions: Rules = { past: flag, bufferSize: anything };

function hasMethods(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return names.every((name) => typeof Reflect.get(value, name) === "function");
}

function refuseOption(property: string, problem: string): never {
  throw new EmulatorError("InvalidOption", `The option ${property}: ${problem}`, { property });
}
