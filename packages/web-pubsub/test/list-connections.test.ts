import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { AzureKeyCredential, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { GroupMemberPage, WebPubSubGroup, WebPubSubGroupMember } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import type { LiveClient } from "./live-client.ts";
import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

describe("listConnections on the embedded service", () => {
  let emulator: Emulator;
  let group: WebPubSubGroup;
  let clients: LiveClient[] = [];
  let ids: string[] = [];

  before(async () => {
    emulator = await createEmulator();
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
    group = chat.group("news");
    clients = await Promise.all(
      ["ada", "ada", "bob", undefined, undefined].map((userId) =>
        connectClient(chat, { groups: ["news"], ...(userId === undefined ? {} : { userId }) }),
      ),
    );
    ids = clients.map(({ connectionId }) => connectionId).sort();
  });

  after(async () => {
    await Promise.all(clients.map((client) => client[Symbol.asyncDispose]()));
    await emulator.close();
  });

  it("lists every connection with its user, over as many pages as it takes", async () => {
    const members = await collect(group.listConnections({ maxPageSize: 2 }));
    expect(members.map(({ connectionId }) => connectionId).sort()).to.deep.equal(ids);
    const users = members.map(({ userId }) => userId);
    expect(users).to.have.members(["ada", "ada", "bob", undefined, undefined]);
    const anonymous = members.filter((member) => !("userId" in member));
    expect(anonymous).to.have.length(2);
  });

  it("can be awaited first, as with the official client", async () => {
    const list = await group.listConnections();
    expect(await list.next()).to.have.nested.property("value.connectionId");
    expect(await collect(list)).to.have.length(4);
  });

  it("comes by page, with the answer and where to go on", async () => {
    const pages = await collect(group.listConnections().byPage({ maxPageSize: 2 }));
    expect(pages.map(({ length }) => length)).to.deep.equal([2, 2, 1]);
    expect(pages.map(({ response }) => response.status)).to.deep.equal([200, 200, 200]);
    expect(pages[2]).not.to.have.property("continuationToken");
    const rest = await collect(group.listConnections().byPage(continueAfter(pages[0])));
    expect(rest.map(({ length }) => length)).to.deep.equal([2, 1]);
    const again = [...(pages[0] ?? []), ...rest.flat()];
    expect(again.map(({ connectionId }) => connectionId).sort()).to.deep.equal(ids);
    const wide = { ...continueAfter(pages[0]), maxPageSize: 3 };
    expect(await collect(group.listConnections().byPage(wide))).to.have.length(1);
  });

  it("goes on at a token of the service's, too", async () => {
    const [first] = await collect(group.listConnections().byPage({ maxPageSize: 2 }));
    const link = new URL(first?.continuationToken ?? "");
    const continuationToken = link.searchParams.get("continuationToken") ?? "";
    expect(await collect(group.listConnections({ continuationToken }))).to.have.length(3);
  });

  for (const top of [1, 2, 3, 5, 9]) {
    it(`ends after top: ${top}`, async () => {
      const members = await collect(group.listConnections({ top, maxPageSize: 2 }));
      expect(members).to.have.length(Math.min(top, 5));
    });
  }

  it("is empty for a group that nobody is in", async () => {
    const nobody = new WebPubSubServiceClient(emulator.connectionString, "chat").group("nobody");
    expect(await collect(nobody.listConnections())).to.deep.equal([]);
  });

  const wrong: [options: object, type: typeof RangeError, problem: string][] = [
    [{ maxPageSize: 0 }, RangeError, "maxPageSize must be a whole number from 1 to 200, got 0"],
    [{ maxPageSize: 201 }, RangeError, "maxPageSize must be a whole number"],
    [{ top: 0 }, RangeError, "top must be a whole number from 1 to 2147483647, got 0"],
    [{ top: "3" }, TypeError, "top must be a number, got a string"],
    [{ continuationToken: 3 }, TypeError, "continuationToken must be a string, got a number"],
    [{ timeoutInMs: 0 }, RangeError, "timeoutInMs must be"],
  ];
  for (const [options, type, problem] of wrong) {
    it(`refuses: ${problem}`, async () => {
      const list = group.listConnections(options);
      for (const attempt of [list, list.next()]) {
        const error = await catchRejection(attempt, type);
        expect(error.message).to.contain(`group.listConnections: ${problem}`);
      }
    });
  }
});

describe("A list of connections", () => {
  const first = { value: [{ connectionId: "a1", userId: null }] };
  const key = new AzureKeyCredential("k");

  const elsewhere: [name: string, nextLink: string][] = [
    ["another host", "https://evil.example/api/hubs/chat/groups/g/connections?x=1"],
    ["another port", "https://a.example:8443/api"],
    ["another scheme", "http://a.example/api"],
    ["a host without a scheme", "//evil.example/api"],
    ["a user name", "https://a.example@evil.example/api"],
  ];
  for (const [name, nextLink] of elsewhere) {
    it(`does not follow a link to ${name}`, async () => {
      const { httpClient, requests } = record({ ...first, nextLink });
      const chat = new WebPubSubServiceClient("https://a.example", key, "chat", { httpClient });
      const error = await catchRejection(collect(chat.group("g").listConnections()), ServiceError);
      expect(error.message).to.contain(
        "The next page is at another address than https://a.example",
      );
      expect(requests).to.have.length(1);
      const resuming = chat.group("g").listConnections().byPage({ continuationToken: nextLink });
      if (nextLink.startsWith("http")) {
        const refusal = await catchRejection(resuming.next(), RangeError);
        expect(refusal.message).to.contain("continuationToken leads to another address than");
      }
      expect(requests.filter(({ url }) => !url.startsWith("https://a.example/"))).to.deep.equal([]);
    });
  }

  it("follows a link to the reverse proxy, signed for the resource", async () => {
    const links = ["https://proxy.example/api/hubs/chat/groups/g/connections?continuationToken=x"];
    const requests: { url: string; audience: unknown }[] = [];
    const { httpClient } = recordingClient({ status: 200 });
    const chat = new WebPubSubServiceClient("https://a.example", key, "chat", {
      reverseProxyEndpoint: "https://proxy.example",
      httpClient: {
        async sendRequest(request) {
          const token = request.headers.get("authorization") ?? "";
          const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
          requests.push({ url: request.url, audience: JSON.parse(payload).aud });
          const nextLink = links.shift();
          const page = nextLink === undefined ? first : { ...first, nextLink };
          const answer = await httpClient.sendRequest(request);
          return { ...answer, bodyAsText: JSON.stringify(page) };
        },
      },
    });
    expect(await collect(chat.group("g").listConnections())).to.have.length(2);
    const path = "/api/hubs/chat/groups/g/connections";
    expect(requests).to.deep.equal([
      {
        url: `https://proxy.example${path}?api-version=2024-12-01`,
        audience: `https://a.example${path}`,
      },
      {
        url: `https://proxy.example${path}?continuationToken=x&api-version=2024-12-01`,
        audience: `https://a.example${path}`,
      },
    ]);
  });

  it("ends at a page that names itself as the next", async () => {
    const nextLink = "https://a.example/api/hubs/chat/groups/g/connections?continuationToken=x";
    const { httpClient, requests } = record({ ...first, nextLink });
    const chat = new WebPubSubServiceClient("https://a.example", key, "chat", { httpClient });
    const error = await catchRejection(collect(chat.group("g").listConnections()), ServiceError);
    expect(error.message).to.contain("names its own page as the next one");
    expect(requests).to.have.length(2);
  });

  const broken = [{}, { value: null }, { value: {} }, { value: [3] }, { value: [{ userId: "a" }] }];
  for (const body of broken) {
    it(`fails on an answer that holds no connections: ${JSON.stringify(body)}`, async () => {
      const { httpClient } = record(body);
      const chat = new WebPubSubServiceClient("https://a.example", key, "chat", { httpClient });
      const error = await catchRejection(chat.group("g").listConnections().next(), ServiceError);
      expect(error.message).to.contain("The answer holds no list of connections.");
    });
  }

  it("gives a page that failed by page, where failures are returned, and throws it by connection", async () => {
    await using service = await startScriptedService((response) => {
      response.writeHead(400, { "x-ms-error-code": "Error.BadRequest" }).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const list = chat.group("g").listConnections({ errorHandling: "return" });
    const [page, ...others] = await collect(list.byPage());
    expect(page).to.have.length(0);
    expect(page?.response).to.include({ status: 400, isError: true });
    expect(others).to.deep.equal([]);
    const error = await catchRejection(list.next(), ServiceError);
    expect(error).to.include({ statusCode: 400, operation: "group.listConnections" });
    expect(error.message).to.contain('(hub "chat", group "g")');
  });

  it("asks for nothing until somebody iterates", async () => {
    const { httpClient, requests } = record(first);
    const chat = new WebPubSubServiceClient("https://a.example", key, "chat", { httpClient });
    const list = await chat.group("g").listConnections();
    list.byPage();
    expect(requests).to.have.length(0);
    expect(await collect(list.byPage())).to.deep.equal([[{ connectionId: "a1" }]]);
    expect(requests).to.have.length(1);
  });
});

function record(body: object): ReturnType<typeof recordingClient> {
  const headers = { "content-type": "application/json" };
  return recordingClient({ status: 200, headers, bodyAsText: JSON.stringify(body) });
}

function continueAfter(page: GroupMemberPage | undefined): { continuationToken: string } {
  return { continuationToken: page?.continuationToken ?? "there is none" };
}

async function collect<Item extends WebPubSubGroupMember | GroupMemberPage>(
  items: AsyncIterable<Item>,
): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
