import { expect } from "chai";
import { RouteTable } from "./match.ts";
import { routes } from "./routes.ts";

const table = new RouteTable(routes);

describe("RouteTable", () => {
  const found: readonly (readonly [string, string, string, Record<string, string>])[] = [
    ["HEAD", "/api/health", "getServiceStatus", {}],
    ["HEAD", "/api/health/", "getServiceStatus", {}],
    ["POST", "/api/hubs/Chat/:send", "sendToAll", { hub: "Chat" }],
    ["POST", "/api/hubs/chat/%3Asend", "sendToAll", { hub: "chat" }],
    [
      "DELETE",
      "/api/hubs/chat/connections/a1",
      "closeConnection",
      { hub: "chat", connectionId: "a1" },
    ],
    [
      "DELETE",
      "/api/hubs/chat/connections/a%2Fb",
      "closeConnection",
      { hub: "chat", connectionId: "a%2Fb" },
    ],
    [
      "DELETE",
      "/api/hubs/chat/connections/a%252fb",
      "closeConnection",
      { hub: "chat", connectionId: "a%2fb" },
    ],
    [
      "DELETE",
      "/api/hubs/chat/connections/a+b%20c%3F%23",
      "closeConnection",
      { hub: "chat", connectionId: "a+b c?#" },
    ],
    [
      "DELETE",
      "/api/hubs/chat/connections/x/../a1",
      "closeConnection",
      { hub: "chat", connectionId: "a1" },
    ],
    [
      "DELETE",
      "/api/hubs/chat/connections/x/%2E%2e/a1",
      "closeConnection",
      { hub: "chat", connectionId: "a1" },
    ],
    [
      "PUT",
      "/api/hubs/chat/users/ad%C3%A4/groups/g%25",
      "addUserToGroup",
      { hub: "chat", userId: "adä", group: "g%" },
    ],
  ];
  for (const [method, path, operation, parameters] of found) {
    it(`${method} ${path} → ${operation}`, () => {
      const match = table.match(method, path);
      if (match.kind !== "route") throw new Error(`It was ${match.kind}.`);
      expect(match.route.operation).to.equal(operation);
      expect(match.parameters).to.deep.equal(parameters);
    });
  }

  const missed: readonly (readonly [string, string, string])[] = [
    ["GET", "/", "notFound"],
    ["GET", "/api", "notFound"],
    ["POST", "/api/hubs/chat/send", "notFound"],
    ["POST", "/api/hubs/chat/:Send", "notFound"],
    ["POST", "/api/hubs//:send", "notFound"],
    ["DELETE", "/api/hubs/chat/connections/", "notFound"],
    ["DELETE", "/api/hubs/chat/connections//", "notFound"],
    ["DELETE", "/api/hubs/chat/connections/a/b/c", "notFound"],
    ["DELETE", "//api/hubs/chat/connections/a", "notFound"],
    ["GET", "/api/hubs/chat/:send", "methodNotAllowed"],
    ["POST", "/api/hubs/chat/connections/a1", "methodNotAllowed"],
    ["delete", "/api/hubs/chat/connections/a1", "methodNotAllowed"],
    ["DELETE", "/api/hubs/chat/connections/%", "malformed"],
    ["DELETE", "/api/hubs/chat/connections/%ff", "malformed"],
    ["DELETE", "/api/hubs/chat/connections/a%00b", "malformed"],
  ];
  for (const [method, path, kind] of missed) {
    it(`${method} ${path} is ${kind}`, () => {
      expect(table.match(method, path).kind).to.equal(kind);
    });
  }

  it("says which methods a path allows", () => {
    const match = table.match("PATCH", "/api/hubs/chat/connections/a1");
    expect(match).to.deep.equal({ kind: "methodNotAllowed", allow: ["DELETE", "HEAD"] });
  });
});
