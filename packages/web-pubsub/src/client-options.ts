import { checkFunction, checkObject } from "./arguments.ts";
import { checkPolicies, checkRetryOptions } from "./call-options.ts";
import type { WebPubSubServiceClientOptions } from "./options.ts";

/**
 * Refuses options of a constructor that no call could follow: a `TypeError` or a `RangeError` names
 * what is being made and the option.
 */
export function checkClientOptions(owner: string, options: WebPubSubServiceClientOptions): void {
  const { retryOptions, httpClient, additionalPolicies } = options;
  if (retryOptions !== undefined) checkRetryOptions(owner, retryOptions);
  if (httpClient !== undefined) {
    checkObject({ operation: owner, parameter: "httpClient" }, httpClient);
    checkFunction(
      { operation: owner, parameter: "httpClient.sendRequest" },
      httpClient.sendRequest,
    );
  }
  if (additionalPolicies !== undefined) {
    checkPolicies({ operation: owner, parameter: "additionalPolicies" }, additionalPolicies);
  }
}
