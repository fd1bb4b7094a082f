import { EmulatorError } from "../errors.ts";
import { suggestNearest } from "../nearest.ts";
import { operations } from "../operations.ts";
import { isObject, quote, readByRules, type Rule, type Rules } from "../rules.ts";
import type { Fault, FaultOperation, RecoveryRefusal, Throttle } from "./fault.ts";

/**
 * Checks the name of an operation.
 *
 * @throws EmulatorError `UnknownOperation`, with the nearest name.
 */
export function readFaultOperation(operation: unknown): FaultOperation {
  const known = operation === "*" ? operation : operations.find((name) => name === operation);
  if (known !== undefined) return known;
  throw new EmulatorError(
    "UnknownOperation",
    `No operation is called ${quote(operation)}.${suggestNearest(String(operation), operations)} "*" stands for every operation.`,
    { property: "operation" },
  );
}

/**
 * Checks a fault of whatever origin.
 *
 * @throws EmulatorError `InvalidFault`, with the property that is wrong.
 */
export function readFault(fault: unknown): Fault {
  const given = readObject(fault, "fault", faultProperties);
  const { status, drop, delayInMs } = given;
  if (status !== undefined && drop !== undefined) {
    refuse("drop", "a fault either answers with a status or drops the connection: leave one out.");
  }
  if (status === undefined && drop === undefined && delayInMs === undefined) {
    refuse("status", "a fault needs a status, a drop or a delayInMs.");
  }
  for (const property of answerProperties) {
    if (status === undefined && given[property] !== undefined) {
      refuse(property, "it needs a status to go with.");
    }
  }
  if (given["body"] !== undefined) checkBody(given);
  // Every property has been checked by its rule.
  return given as unknown as Fault;
}

/**
 * Checks a throttle of whatever origin.
 *
 * @throws EmulatorError `InvalidFault`, with the property that is wrong.
 */
export function readThrottle(throttle: unknown): Throttle {
  const given = readObject(throttle, "throttle", throttleProperties);
  if (given["requests"] === undefined) {
    refuse("requests", "a throttle needs the number of requests it lets through.");
  }
  return given as unknown as Throttle;
}

/**
 * Checks a refusal of whatever origin.
 *
 * @throws EmulatorError `InvalidFault`, with the property that is wrong.
 */
export function readRecoveryRefusal(refusal: unknown): RecoveryRefusal {
  return readObject(refusal, "refusal", refusalProperties);
}

const text: Rule = {
  words: "a string that is not empty",
  accepts: (value) => typeof value === "string" && value !== "",
};
const seconds: Rule = {
  words: "a whole number of seconds from 0",
  accepts: (value) => isWhole(value, 0),
};
const times: Rule = {
  words: 'a whole number from 1, or "always"',
  accepts: (value) => value === "always" || isWhole(value, 1),
};
const headerText = /^[\t\x20-\x7e]*$/;
const faultProperties: Rules = {
  times,
  hub: text,
  delayInMs: {
    words: "a number of milliseconds from 0",
    accepts: (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  },
  status: {
    words: "a whole number from 200 to 599",
    accepts: (value) => isWhole(value, 200) && value <= 599,
  },
  retryAfterInSeconds: seconds,
  headers: {
    words:
      "an object of header names and ASCII texts, without Connection, Content-Length, Date and Transfer-Encoding",
    accepts: isHeaders,
  },
  body: {
    words: "a string, or an object that becomes JSON",
    accepts: (value) => typeof value === "string" || becomesJson(value),
  },
  code: {
    words: "an ASCII string that is not empty",
    accepts: (value) => text.accepts(value) && headerText.test(String(value)),
  },
  message: text,
  drop: {
    words: '"request", "answer" or "midAnswer"',
    accepts: (value) => value === "request" || value === "answer" || value === "midAnswer",
  },
};
const answerProperties = ["retryAfterInSeconds", "headers", "body", "code", "message"];
const secondsOfYear = 366 * 24 * 3600;
const throttleProperties: Rules = {
  requests: { words: "a whole number from 0", accepts: (value) => isWhole(value, 0) },
  windowInSeconds: {
    words: "a number of seconds above 0, and a year of them at most",
    accepts: (value) => typeof value === "number" && value > 0 && value <= secondsOfYear,
  },
  retryAfterInSeconds: seconds,
  hub: text,
};
const refusalProperties: Rules = { connectionId: text, times };

function readObject(value: unknown, what: string, rules: Rules): Record<string, unknown> {
  return readByRules(value, rules, { what, refuse });
}

function checkBody(given: Readonly<Record<string, unknown>>): void {
  const { status } = given;
  if (status === 204 || status === 205 || status === 304) {
    refuse("body", `an answer with status ${status} has none: leave it out.`);
  }
  for (const property of ["code", "message"]) {
    if (given[property] !== undefined) {
      refuse(property, "it is for the default body: leave it out, or the body.");
    }
  }
}

function refuse(property: string, problem: string): never {
  throw new EmulatorError("InvalidFault", `The fault's ${property}: ${problem}`, {
    property,
  });
}

function isWhole(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

function becomesJson(value: unknown): boolean {
  try {
    return isObject(value) && JSON.stringify(value) !== undefined;
  } catch {
    // A cycle, or a number that JSON has no form for: the rule's words say what it must be.
    return false;
  }
}

function isHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, held]) =>
      /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/.test(name) &&
      !/^(?:connection|content-length|date|transfer-encoding)$/i.test(name) &&
      typeof held === "string" &&
      headerText.test(held),
  );
}
