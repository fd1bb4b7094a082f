import { expect } from "chai";

import { describeRoute, fillRoute } from "./route.ts";

const key = "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}";
const operation = { key, name: "grantPermission" };
const given = { permission: "sendToGroup", connectionId: "a/b $& ?" };

describe("fillRoute", () => {
  it("puts every value into its step of the path, and no further", () => {
    expect(fillRoute(operation, "chat[1]", given)).to.equal(
      "/api/hubs/chat%5B1%5D/permissions/sendToGroup/connections/a%2Fb%20%24%26%20%3F",
    );
  });

  const refused: [key: string, given: object, type: typeof Error, problem: string][] = [
    [key, {}, TypeError, "call: permission must be a string, got undefined"],
    [key, { ...given, connectionId: ".." }, RangeError, 'call: connectionId must not be ".."'],
    ["HEAD /users/{userId}", { userId: "" }, RangeError, "call: userId must not be empty"],
    ["HEAD /groups/{group}", { group: " " }, RangeError, "call: groupName must not be all white"],
  ];
  for (const [route, values, type, problem] of refused) {
    it(`refuses ${JSON.stringify(values)} for ${route}`, () => {
      expect(() => fillRoute({ key: route, name: "call" }, "chat", values)).to.throw(type, problem);
    });
  }
});

describe("describeRoute", () => {
  it("names what is in the route, but for the hub", () => {
    expect(describeRoute(key, { ...given, hub: "chat" })).to.deep.equal({
      permission: "sendToGroup",
      connection: "a/b $& ?",
    });
    expect(describeRoute("POST /api/hubs/{hub}/:send", given)).to.deep.equal({});
  });
});
