import type { HttpResponse } from "@azure-rest/core-client";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { isUnexpected } from "@restline/web-pubsub-rest";
import { expect } from "chai";

import type { OperationKey } from "./operation-key.ts";
import { operations } from "./operations.ts";
import type { Caller } from "./operations.ts";
import { WebPubSubServiceClient } from "./service-client.ts";

// How each method is called; entra decides who makes a client's token.
const calls: Readonly<Record<Caller, Call | undefined>> = {
  addConnectionsToGroups: (client) => client.addConnectionsToGroups(["g1"], ""),
  closeAllConnections: (client) => client.closeAllConnections(),
  closeConnection: (client) => client.closeConnection("a1"),
  closeUserConnections: (client) => client.closeUserConnections("u1"),
  connectionExists: (client) => client.connectionExists("a1"),
  getClientAccessToken: (client) => client.getClientAccessToken(),
  grantPermission: (client) => client.grantPermission("a1", "sendToGroup"),
  groupExists: (client) => client.groupExists("g1"),
  hasPermission: (client) => client.hasPermission("a1", "sendToGroup"),
  removeConnectionFromAllGroups: (client) => client.removeConnectionFromAllGroups("a1"),
  removeConnectionsFromGroups: (client) => client.removeConnectionsFromGroups(["g1"], ""),
  removeUserFromAllGroups: (client) => client.removeUserFromAllGroups("u1"),
  revokePermission: (client) => client.revokePermission("a1", "sendToGroup"),
  sendToAll: (client) => client.sendToAll("hello"),
  sendToConnection: (client) => client.sendToConnection("a1", "hello"),
  sendToUser: (client) => client.sendToUser("u1", "hello"),
  userExists: (client) => client.userExists("u1"),
  "group.addConnection": (client) => client.group("g1").addConnection("a1"),
  "group.addUser": (client) => client.group("g1").addUser("u1"),
  "group.closeAllConnections": (client) => client.group("g1").closeAllConnections(),
  "group.listConnections": (client) => client.group("g1").listConnections().next(),
  "group.removeConnection": (client) => client.group("g1").removeConnection("a1"),
  "group.removeUser": (client) => client.group("g1").removeUser("u1"),
  "group.sendToAll": (client) => client.group("g1").sendToAll("hello"),
  // These call no operation.
  apiVersion: undefined,
  endpoint: undefined,
  group: undefined,
  hubName: undefined,
  rest: undefined,
  updateKey: undefined,
  "group.apiVersion": undefined,
  "group.endpoint": undefined,
  "group.groupName": undefined,
  "group.hubName": undefined,
};

type Call = (client: WebPubSubServiceClient) => Promise<unknown>;

describe("The table of operations", () => {
  const entries = Object.entries(operations);

  it("has the key of every operation that is called in the operation too", () => {
    for (const [key, entry] of entries) {
      if (entry.kind !== "called") continue;
      expect(entry.operation.key).to.equal(key);
      expect(entry.operation.name).to.equal(entry.by);
    }
  });

  it("has an operation for every method, and no two for one", () => {
    const methods = Object.entries(calls).flatMap(([name, call]) => (call ? [name] : []));
    const called = entries.flatMap(([, entry]) => (entry.kind === "called" ? [entry.by] : []));
    expect(called).to.have.members(methods);
  });

  it("gives a reason for every operation that is not", () => {
    for (const [, entry] of entries) {
      if (entry.kind === "leftOut") expect(entry.reason).to.match(/^[A-Z].*\.$/);
    }
  });

  it("does not compile without an operation, or with one that does not exist", () => {
    const complete: Record<OperationKey, unknown> = operations;
    // @ts-expect-error -- This lacks all operations but one.
    const lacking: Record<OperationKey, unknown> = { "HEAD /api/health": complete };
    // @ts-expect-error -- There is no such operation.
    const unknown: OperationKey = "GET /api/hubs";
    expect(complete).to.include.keys(Object.keys(lacking)).and.not.to.have.property(unknown);
  });

  for (const [key, entry] of entries) {
    if (entry.kind !== "called") continue;
    it(`is right that ${entry.by} sends ${key}`, async () => {
      const sent: string[] = [];
      await calls[entry.by]?.(createClient(sent, Object.keys(entry.operation.success)[0]));
      expect(sent).to.deep.equal([key]);
    });

    it(`has the statuses for ${entry.by} that the REST client expects`, () => {
      for (let status = 100; status < 600; status += 1) {
        const isSuccess = Object.hasOwn(entry.operation.success, status);
        expect(isSuccess, String(status)).to.equal(!isUnexpected(createResponse(key, status)));
      }
    });
  }
});

/** A client of https and Entra that writes down what it sends, as verb and route. */
function createClient(sent: string[], status = "200"): WebPubSubServiceClient {
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const path = new URL(request.url).pathname;
      const route = path
        .replace("/hubs/chat", "/hubs/{hub}")
        .replace("/a1", "/{connectionId}")
        .replace("/u1", "/{userId}")
        .replace("/g1", "/{group}")
        .replace("/sendToGroup", "/{permission}");
      sent.push(`${request.method} ${route}`);
      return {
        request,
        status: Number(status),
        headers: createHttpHeaders({ "content-type": "application/json" }),
        bodyAsText: '{"token":"t","value":[]}',
      };
    },
  };
  const credential = { getToken: async () => ({ token: "t", expiresOnTimestamp: Infinity }) };
  return new WebPubSubServiceClient("https://a.example", credential, "chat", { httpClient });
}

function createResponse(key: string, status: number): HttpResponse {
  const [verb = "", route = ""] = key.split(" ");
  const method = (["DELETE", "GET", "HEAD", "POST", "PUT"] as const).find((name) => name === verb);
  if (method === undefined) throw new Error(`${key} has no verb that this test knows`);
  const request = createPipelineRequest({
    url: `https://a.example${route.replaceAll(/[{}]/g, "")}`,
    method,
  });
  return { status: String(status), headers: {}, body: undefined, request };
}
