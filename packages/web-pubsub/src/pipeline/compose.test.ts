import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
} from "@azure/core-rest-pipeline";
import type { HttpClient, PipelinePolicy } from "@azure/core-rest-pipeline";
import { expect } from "chai";

import { composeOnce } from "./compose.ts";

const request = createPipelineRequest({ url: "https://a.example/" });
const httpClient: HttpClient = {
  sendRequest: async (sent) => ({ request: sent, status: 204, headers: createHttpHeaders() }),
};

/** A policy that notes that a request came by. */
function note(seen: string[], name: string): PipelinePolicy {
  return {
    name,
    sendRequest(sent, next) {
      seen.push(name);
      return next(sent);
    },
  };
}

describe("A pipeline that is composed once", () => {
  it("goes through its policies in their order, in their shortened form", async () => {
    const seen: string[] = [];
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(note(seen, "second"), { phase: "Sign" });
    pipeline.addPolicy(note(seen, "first"));
    composeOnce(pipeline, (policy) =>
      policy.name === "first" ? note(seen, "first, shortened") : policy,
    );
    await pipeline.sendRequest(httpClient, request);
    expect(seen).to.deep.equal(["first, shortened", "second"]);
  });

  it("takes policies that are added and removed later", async () => {
    const seen: string[] = [];
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(note(seen, "first"));
    composeOnce(pipeline, () => note(seen, "shortened"));
    await pipeline.sendRequest(httpClient, request);
    pipeline.removePolicy({ name: "first" });
    pipeline.addPolicy(note(seen, "later"));
    await pipeline.sendRequest(httpClient, request);
    // The same policy that comes back is the one that was there.
    expect(seen).to.deep.equal(["shortened", "later"]);
    expect(pipeline.getOrderedPolicies().map(({ name }) => name)).to.deep.equal(["later"]);
  });

  it("sends by the HTTP client that each request comes with", async () => {
    const pipeline = createEmptyPipeline();
    composeOnce(pipeline, (policy) => policy);
    const other: HttpClient = {
      sendRequest: async (sent) => ({ ...(await httpClient.sendRequest(sent)), status: 200 }),
    };
    for (const [client, status] of [
      [httpClient, 204],
      [other, 200],
      [httpClient, 204],
    ] as const) {
      expect(await pipeline.sendRequest(client, request)).to.include({ status });
    }
  });
});
