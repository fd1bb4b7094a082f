import { checkName, wrongType } from "./arguments.ts";
import type { TargetSource } from "./auth/service-target.ts";
import type { WebPubSubServiceClientOptions } from "./options.ts";

/** The arguments of a constructor, told apart. */
export interface ReadConstruction {
  source: TargetSource;
  hubName: string;
  options: WebPubSubServiceClientOptions;
}

// The pattern of the service's description (service facts on shared parameters).
const hubPattern = /^[A-Za-z][A-Za-z0-9_`,.[\]]{0,127}$/;

/**
 * Tells the two forms of arguments apart: a connection string and a hub, or an endpoint, a
 * credential and a hub, and options after either. A third argument that is a string can only be a
 * hub, so that a credential that is missing is reported as such. Throws a `TypeError` or a
 * `RangeError` for a hub that the service would refuse, and for options that are none.
 */
export function readConstruction(owner: string, given: readonly unknown[]): ReadConstruction {
  const [first, second, third, fourth] = given;
  if (typeof second !== "string" && (typeof second === "object" || typeof third === "string")) {
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
  if (typeof options !== "object" || options === null) {
    throw wrongType({ operation: owner, parameter: "options" }, "an object", options);
  }
  return options;
}

function readHubName(owner: string, hubName: unknown): string {
  const place = { operation: owner, parameter: "hubName" };
  checkName(place, hubName);
  if (!hubPattern.test(hubName)) {
    throw new RangeError(
      `${owner}: hubName must be a letter and up to 127 letters, digits or _ \` , . [ ], got ${JSON.stringify(hubName.slice(0, 150))}`,
    );
  }
  return hubName;
}
