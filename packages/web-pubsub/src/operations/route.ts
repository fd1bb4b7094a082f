import { checkGroupName, checkPathStep } from "../arguments.ts";
import type { ArgumentPlace } from "../arguments.ts";

/** What stands in routes, by its name there: what messages call it, and how it is checked. */
const steps: Readonly<Record<string, Step>> = {
  connectionId: { subject: "connection", parameter: "connectionId", check: checkPathStep },
  userId: { subject: "user", parameter: "userId", check: checkPathStep },
  group: { subject: "group", parameter: "groupName", check: checkGroupName },
  // Not compared with the two that are known: the service may learn more.
  permission: { subject: "permission", parameter: "permission", check: checkPathStep },
};

interface Step {
  readonly subject: string;
  readonly parameter: string;
  readonly check: (place: ArgumentPlace, value: unknown) => void;
}

const placeholder = /\{(\w+)\}/g;

/**
 * Fills the route of an operation with the values of a call: `{hub}` was checked before, and any other
 * is refused where it cannot be sent, with a `TypeError` or a `RangeError` that names the method.
 */
export function fillRoute(
  { key, name: operation }: { readonly key: string; readonly name: string },
  hub: string,
  given: object,
): string {
  return readRoute(key).replace(placeholder, (_whole, name: string) => {
    const step = steps[name];
    if (step === undefined) return encodeURIComponent(hub);
    const value: unknown = Reflect.get(given, name);
    step.check({ operation, parameter: step.parameter }, value);
    return encodeURIComponent(String(value));
  });
}

/** Tells what a call is about by the values in its route: `{ connection: "a1" }`. */
export function describeRoute(key: string, given: object): Record<string, string> {
  const subject: Record<string, string> = {};
  for (const [, name = ""] of key.matchAll(placeholder)) {
    const step = steps[name];
    if (step !== undefined) subject[step.subject] = String(Reflect.get(given, name));
  }
  return subject;
}

function readRoute(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}
