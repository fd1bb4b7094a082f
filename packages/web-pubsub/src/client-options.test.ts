import { expect } from "chai";

import { checkClientOptions } from "./client-options.ts";

const policy = { name: "audit", sendRequest: () => Promise.reject(new Error("not called")) };

describe("checkClientOptions", () => {
  it("takes what every call can follow", () => {
    const httpClient = { sendRequest: () => Promise.reject(new Error("not called")) };
    const additionalPolicies = [{ policy, position: "perRetry" } as const];
    const options = { httpClient, additionalPolicies, retryOptions: { maxRetries: 0 } };
    expect(() => checkClientOptions("Client", {})).not.to.throw();
    expect(() => checkClientOptions("Client", options)).not.to.throw();
  });

  const refused: [options: object, problem: string][] = [
    [{ retryOptions: null }, "retryOptions must be an object, got null"],
    [{ httpClient: "undici" }, "httpClient must be an object, got a string"],
    [{ httpClient: {} }, "httpClient.sendRequest must be a function, got undefined"],
    [{ additionalPolicies: policy }, "additionalPolicies must be an array, got an object"],
    [{ additionalPolicies: [policy] }, "additionalPolicies[0].policy must be a pipeline policy"],
  ];
  for (const [options, problem] of refused) {
    it(`refuses ${problem}`, () => {
      expect(() => checkClientOptions("Client", options)).to.throw(TypeError, `Client: ${problem}`);
    });
  }
});
