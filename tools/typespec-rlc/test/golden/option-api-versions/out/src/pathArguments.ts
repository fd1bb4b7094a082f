import type { Client } from "@azure-rest/core-client";

/** Lets no argument of a path lead a request to another address than its route says. */
export function guardPaths<T extends Client>(client: T): T {
  const { path } = client;
  const guard = (route: string, ...values: readonly unknown[]): unknown => {
    if (values.some(isSuspect)) checkArguments(route, values);
    return Reflect.apply(path, client, [route, ...values]);
  };
  return Object.assign(client, { path: guard });
}

/** Whether a value could be more, or less, than a part of a segment once it is encoded. */
function isSuspect(value: unknown): boolean {
  if (typeof value === "string") return value === "" || value === "." || value === "..";
  return typeof value !== "number" && typeof value !== "boolean";
}

/**
 * Refuses arguments of a route that the runtime fills, which has one text for each placeholder.
 * @throws TypeError where a value is left out; RangeError where one is empty, or makes a segment
 * `.` or `..`, as which URLs take steps of their own.
 */
export function checkArguments(route: string, values: readonly unknown[]): void {
  let index = 0;
  const filled = route.replace(placeholders, (placeholder, name: string, offset: number) => {
    if (index === values.length) return placeholder;
    const value = values[index++];
    const text = writeArgument(value);
    if (text === undefined) {
      throw new TypeError(
        `The argument ${name} of "${route}" is ${String(value)}. Pass a value that is not empty.`,
      );
    }
    if (text === "" && !route.slice(0, offset).includes("?")) throw createEmptyError(route, name);
    return text;
  });
  checkSegments(route, values, filled);
}

/**
 * @throws RangeError where URLs would take a segment of a filled path for a step of their own. A
 * value that keeps its reserved characters may be nothing, and so it may be `.` as well.
 */
export function checkSegments(route: string, values: readonly unknown[], filled: string): void {
  const path = filled.replace(/[?#].*$/s, "");
  const step = values.some(isReserved) ? stepUp : anyStep;
  const texts = values.map((value) => [value].flat().map((it) => writeArgument(it) ?? ""));
  const alone = values.findIndex((value) => value === ".");
  if (!step.test(path) && !(alone !== -1 && anyStep.test(path))) return;
  const names = [...route.matchAll(placeholders)].map(([, name]) => name);
  const guilty = texts.findIndex((parts) => parts.some((text) => step.test(text)));
  const name = names[guilty === -1 ? alone : guilty];
  throw new RangeError(
    `The ${name === undefined ? "arguments" : `argument ${name}`} of "${route}" would make the path "${filled}". URLs drop "." and step up at "..", so that the request would go to another address. Pass a value that leaves neither alone between slashes.`,
  );
}

/** The refusal of an argument that leaves nothing where the route wants something. */
export function createEmptyError(route: string, name: string): RangeError {
  return new RangeError(
    `The argument ${name} of "${route}" is empty, so that the request would go to another address. Pass a value that is not empty.`,
  );
}

const placeholders = /\{([^}]*)\}/g;

// What https://url.spec.whatwg.org/#double-dot-url-path-segment resolves, and its like of one dot.
const stepUp = /(?:^|[\\/])(?:\.|%2e){2}(?:[\\/]|$)/i;
const anyStep = /(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/]|$)/i;

/** The text of an argument as the runtime puts it into a path; nothing where there is no value. */
function writeArgument(given: unknown): string | undefined {
  const isWrapper = typeof given === "object" && given !== null && "value" in given;
  const value: unknown = isWrapper ? given.value : given;
  const text = String(value);
  if (value === undefined || value === null) return undefined;
  return isReserved(given) ? text : encodeURIComponent(text);
}

function isReserved(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "allowReserved" in value && value.allowReserved === true;
}
