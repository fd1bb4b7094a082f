import createClient from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";
import { expect } from "chai";
import { signWithAccessKey } from "./support/access-key.ts";
import { listDeclaredRoutes } from "./support/declarations.ts";
import { neverAsked } from "./support/emulated-service.ts";
import { createRecordingHttpClient } from "./support/recording-http-client.ts";

const text = { contentType: "text/plain", body: "hello" } as const;

/** A call of each route with several arguments, and the path that has to leave. */
const calls: readonly (readonly [
  expected: string,
  send: (client: WebPubSubServiceClient) => PromiseLike<unknown>,
])[] = [
  [
    "/api/hubs/chat/connections/a%20b",
    ({ path }) => path("/api/hubs/{hub}/connections/{connectionId}", "chat", "a b").delete(),
  ],
  [
    "/api/hubs/chat/connections/a%20b/:send",
    ({ path }) =>
      path("/api/hubs/{hub}/connections/{connectionId}/:send", "chat", "a b").post(text),
  ],
  [
    "/api/hubs/chat/connections/a%20b/groups",
    ({ path }) => path("/api/hubs/{hub}/connections/{connectionId}/groups", "chat", "a b").delete(),
  ],
  [
    "/api/hubs/chat/groups/news%2Fuk",
    ({ path }) => path("/api/hubs/{hub}/groups/{group}", "chat", "news/uk").head(),
  ],
  [
    "/api/hubs/chat/groups/news%2Fuk/:closeConnections",
    ({ path }) =>
      path("/api/hubs/{hub}/groups/{group}/:closeConnections", "chat", "news/uk").post(),
  ],
  [
    "/api/hubs/chat/groups/news%2Fuk/:send",
    ({ path }) => path("/api/hubs/{hub}/groups/{group}/:send", "chat", "news/uk").post(text),
  ],
  [
    "/api/hubs/chat/groups/news%2Fuk/connections",
    ({ path }) => path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news/uk").get(),
  ],
  [
    "/api/hubs/chat/groups/news%2Fuk/connections/a%20b",
    ({ path }) => {
      const route = "/api/hubs/{hub}/groups/{group}/connections/{connectionId}";
      return path(route, "chat", "news/uk", "a b").put();
    },
  ],
  [
    "/api/hubs/chat/permissions/sendToGroup/connections/a%20b",
    ({ path }) => {
      const route = "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}";
      return path(route, "chat", "sendToGroup", "a b").head();
    },
  ],
  [
    "/api/hubs/chat/users/50%25",
    ({ path }) => path("/api/hubs/{hub}/users/{userId}", "chat", "50%").head(),
  ],
  [
    "/api/hubs/chat/users/50%25/:closeConnections",
    ({ path }) => path("/api/hubs/{hub}/users/{userId}/:closeConnections", "chat", "50%").post(),
  ],
  [
    "/api/hubs/chat/users/50%25/:send",
    ({ path }) => path("/api/hubs/{hub}/users/{userId}/:send", "chat", "50%").post(text),
  ],
  [
    "/api/hubs/chat/users/50%25/groups",
    ({ path }) => path("/api/hubs/{hub}/users/{userId}/groups", "chat", "50%").delete(),
  ],
  [
    "/api/hubs/chat/users/50%25/groups/news%2Fuk",
    ({ path }) =>
      path("/api/hubs/{hub}/users/{userId}/groups/{group}", "chat", "50%", "news/uk").put(),
  ],
];

/**
 * A value for each name of an argument, and what has to be sent for it. All of them need encoding,
 * and none may be taken for a placeholder or for a pattern of a replacement.
 */
const samples: Readonly<Record<string, readonly [value: string, encoded: string]>> = {
  hub: ["chat`,[]", "chat%60%2C%5B%5D"],
  connectionId: ["a/b?c#d", "a%2Fb%3Fc%23d"],
  userId: ["{group} $& 100%", "%7Bgroup%7D%20%24%26%20100%25"],
  group: [":send größer + é", "%3Asend%20gr%C3%B6%C3%9Fer%20%2B%20%C3%A9"],
  permission: ["join&leave=1", "join%26leave%3D1"],
};

describe("Path arguments", () => {
  for (const [expected, send] of calls) {
    it(`leave in the order of the URL: ${expected}`, async () => {
      const { client, sentPaths } = createRecorder();
      await send(client);
      expect(sentPaths()).to.deep.equal([expected]);
    });
  }

  it("are tried for every route that has several", async () => {
    const declared = await listDeclaredRoutes();
    const several = declared.filter(({ argumentNames }) => argumentNames.length > 1);
    expect(several).to.have.length(calls.length);
  });

  it("are declared in the order of the URL, so that each goes where its name says", async () => {
    const routes = await listDeclaredRoutes();
    for (const { path, argumentNames } of routes) {
      const { client, sentPaths } = createRecorder();
      // A caller reads the names in the declaration, and passes what they ask for.
      const values = argumentNames.map((name) => readSample(name)[0]);
      const call = [path, ...values];
      const resource: { get(): PromiseLike<unknown> } = Reflect.apply(client.path, null, call);
      await resource.get();
      const expected = path.replace(/\{(\w+)\}/g, (_, name: string) => readSample(name)[1]);
      expect(sentPaths(), path).to.deep.equal([expected]);
    }
  });

  it("are refused, whatever the route, where they would lead the request elsewhere", async () => {
    const { client, sentPaths } = createRecorder();
    for (const { path, argumentNames } of await listDeclaredRoutes()) {
      for (const name of argumentNames) {
        for (const value of ["", ".", ".."]) {
          const values = argumentNames.map((it) => (it === name ? value : readSample(it)[0]));
          const call = (): unknown => Reflect.apply(client.path, null, [path, ...values]);
          expect(call).to.throw(RangeError, `The argument ${name} of "${path}"`);
        }
      }
    }
    expect(sentPaths()).to.deep.equal([]);
  });
});

function readSample(name: string): readonly [value: string, encoded: string] {
  return samples[name] ?? expect.fail(`no sample for the argument ${name}`);
}

function createRecorder(): {
  readonly client: WebPubSubServiceClient;
  readonly sentPaths: () => readonly string[];
} {
  const endpoint = "https://contoso.webpubsub.azure.com";
  const httpClient = createRecordingHttpClient();
  const client = createClient(endpoint, neverAsked, { httpClient });
  return {
    client: signWithAccessKey(client, "unchecked"),
    // Cut out of the URL's text: the URL class would tidy up what was sent.
    sentPaths: () =>
      httpClient.requests.map(({ url }) => url.slice(endpoint.length).replace(/\?.*$/, "")),
  };
}
