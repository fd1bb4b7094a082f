import { checkName, checkOptions } from "./arguments.ts";
import type { TargetSource } from "./auth/service-target.ts";
import type { WebPubSubServiceClientOptions } from "./options.ts";

/** The arguments of a constructor, told apart. */
export interface ReadConstruction {
  source: TargetSource;
  hubName: string;
  options: WebPubSubServiceClientOptions;
}

// The service's own pattern, in the two parts of which it consists, as its public API description has it.
const firstCharacter = /^[A-Za-z]/;
const otherCharacter = /[^A-Za-z0-9_`,.[\]]/;
const longestHubName = 128;

/**
 * Tells the two forms of arguments apart: a connection string and a hub, or an endpoint, a
 * credential and a hub, and options after either. A third argument that is a string can only be a
 * hub, so that a credential that is missing, or a bare key, is reported as such. Throws a
 * `TypeError` or a `RangeError` for a hub that the service would refuse, and for options that are
 * none; no message quotes an argument, as any of them may be a key in the wrong place.
 */
export function readConstruction(owner: string, given: readonly unknown[]): ReadConstruction {
  const [first, second, third, fourth] = given;
  if (typeof second === "object" || typeof third === "string") {
    return {
      source: { kind: "endpoint", endpoint: first, credential: second },
      hubName: readHubName(owner, third),
      options: readOptions(owner, fourth),
    };
  }
  return {
    source: { kind: "connectionString", connectionString: first },
    hubName: readHubName(owner, second),
    options: readOptions(owner, third),
  };
}

function readOptions(owner: string, options: unknown): WebPubSubServiceClientOptions {
  if (options === undefined) return {};
  checkOptions(owner, options);
  return options;
}

function readHubName(owner: string, hubName: unknown): string {
  const place = { operation: owner, parameter: "hubName" };
  checkName(place, hubName);
  const wrongIndex = firstCharacter.test(hubName) ? otherCharacter.exec(hubName)?.index : 0;
  if (wrongIndex !== undefined) {
    throw new RangeError(
      `${owner}: hubName must be a letter, then letters, digits or _ \` , . [ ], and has another character at index ${wrongIndex}`,
    );
  }
  if (hubName.length > longestHubName) {
    throw new RangeError(
      `${owner}: hubName must have at most ${longestHubName} characters, got ${hubName.length}`,
    );
  }
  return hubName;
}
