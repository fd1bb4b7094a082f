import createClient, { isUnexpected } from "@restline/web-pubsub-rest";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { HttpMethods } from "@azure/core-rest-pipeline";
import { expect } from "chai";
import { signWithAccessKey } from "./support/access-key.ts";
import { neverAsked } from "./support/emulated-service.ts";
import { createRecordingHttpClient } from "./support/recording-http-client.ts";

const host = "https://contoso.webpubsub.azure.com";

interface Case {
  readonly about: string;
  readonly method: HttpMethods;
  readonly url: string;
  readonly expected: readonly number[];
  /** Statuses that another route declares, or nobody. */
  readonly unexpected: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    about: "a route without placeholders",
    method: "HEAD",
    url: `${host}/api/health`,
    expected: [200],
    unexpected: [204, 404, 503],
  },
  {
    about: "the query, whatever is in it",
    method: "DELETE",
    url: `${host}/api/hubs/chat/connections/c1?reason=/api/health&api-version=2024-12-01`,
    expected: [204],
    unexpected: [200, 404],
  },
  {
    about: "the verb, which has its own statuses",
    method: "HEAD",
    url: `${host}/api/hubs/chat/connections/c1`,
    expected: [200, 404],
    unexpected: [204, 401],
  },
  {
    about: "encoded segments: a slash in one does not end it",
    method: "PUT",
    url: `${host}/api/hubs/chat/groups/news%2Fconnections%2Fx/connections/a%3Fb%23c%25`,
    expected: [200],
    unexpected: [202, 204, 404],
  },
  {
    about: "segments that look like another route's verb",
    method: "POST",
    url: `${host}/api/hubs/chat/groups/:send/:closeConnections`,
    expected: [204],
    unexpected: [200, 202],
  },
  {
    about: "segments that look like another route",
    method: "DELETE",
    url: `${host}/api/hubs/groups/connections/groups/groups`,
    expected: [204],
    unexpected: [200],
  },
  {
    about: "an endpoint with a path of its own",
    method: "POST",
    url: `${host}/gateway/v1/api/hubs/chat/:send`,
    expected: [202],
    unexpected: [200, 204],
  },
  {
    about: "an endpoint whose path looks like a route",
    method: "POST",
    url: `${host}/api/hubs/gateway/users/api/hubs/chat/:generateToken`,
    expected: [200],
    unexpected: [202, 204],
  },
  {
    about: "an original URL, for an answer that came from another",
    method: "GET",
    url: `${host}/operations/42`,
    headers: {
      "x-ms-original-url": `${host}/gateway/api/hubs/chat/groups/news/connections?top=1`,
    },
    expected: [200],
    unexpected: [202, 404],
  },
  {
    about: "a verb that the route does not have: nothing is expected",
    method: "PATCH",
    url: `${host}/api/health`,
    expected: [],
    unexpected: [200, 404],
  },
  {
    about: "a route that does not exist: nothing is expected",
    method: "POST",
    url: `${host}/api/hubs/chat/:shout`,
    expected: [],
    unexpected: [200, 202, 204],
  },
  {
    about: "a placeholder that nothing stands for: nothing is expected",
    method: "HEAD",
    url: `${host}/api/hubs/chat/users/`,
    expected: [],
    unexpected: [200, 404],
  },
];

describe("isUnexpected judges by", () => {
  for (const { about, method, url, headers = {}, expected, unexpected } of cases) {
    it(about, () => {
      const request = createPipelineRequest({ url, method });
      const judge = (status: number): boolean =>
        isUnexpected({ request, status: `${status}`, headers, body: undefined });
      expect(expected.filter(judge), "expected").to.deep.equal([]);
      expect(unexpected.filter(judge), "unexpected").to.deep.equal(unexpected);
    });
  }

  it("what left, where the client was given an endpoint with a path", async () => {
    for (const [status, verdict] of [
      [204, false],
      [500, true],
    ] as const) {
      const httpClient = createRecordingHttpClient(status);
      const retryOptions = { maxRetries: 0 };
      const options = { httpClient, retryOptions };
      const client = signWithAccessKey(
        createClient(`${host}/gateway/`, neverAsked, options),
        "unchecked",
      );
      const response = await client
        .path("/api/hubs/{hub}/users/{userId}/groups/{group}", "chat", "a/b", ":send")
        .delete();
      const url = `${host}/gateway/api/hubs/chat/users/a%2Fb/groups/%3Asend?api-version=2024-12-01`;
      expect(httpClient.requests.map((request) => request.url)).to.deep.equal([url]);
      expect(isUnexpected(response), `${status}`).to.equal(verdict);
    }
  });

  it("the headers of core-rest-pipeline, too", () => {
    const request = createPipelineRequest({ url: `${host}/operations/42`, method: "HEAD" });
    const headers = createHttpHeaders({ "X-MS-Original-URL": `${host}/api/health` }).toJSON();
    expect(isUnexpected({ request, status: "200", headers, body: undefined })).to.equal(false);
  });
});
