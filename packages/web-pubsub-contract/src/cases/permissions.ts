import { hasNothingMore, may } from "./client-steps.ts";
import { casesOf, type ClientStep, type ContractCase } from "./contract-case.ts";
import { badQuestion, badRequest, no, noContent, ok, yes } from "./expected.ts";

const sending = {
  permission: "sendToGroup",
  connectionId: "connection-number-1",
  targetName: "news",
} as const;
const joining = { ...sending, permission: "joinLeaveGroup", targetName: "sports" } as const;
const ofNobody = { ...sending, connectionId: "no-such-connection" };
const send = { type: "sendToGroup", group: "news", dataType: "text", data: "hello" };
const join = { type: "joinGroup", group: "sports" };
const withoutTarget = { permission: "sendToGroup", connectionId: "no-such-connection" } as const;
const noTarget = badRequest(
  "Request",
  "Invalid group name. Valid group name should be in between 1 and 1024 characters long.",
);
const tooMany = {
  kind: "failure",
  status: 409,
  code: "Error.Connection.Conflict",
  target: "Connection",
  message: "Connection `no-such-connection` has 1000 rules for this permission already.",
} as const;

export const permissionCases: readonly ContractCase[] = [
  ...casesOf("grantPermission", {
    "send-to-group": {
      title: "lets a connection send to a group",
      clients: [{}],
      before: mayNot(1, send),
      given: sending,
      expected: ok,
      after: [...may(1, send), ...hasNothingMore(1)],
    },
    "join-leave-group": {
      title: "lets a connection join a group",
      clients: [{}],
      before: mayNot(1, join),
      given: joining,
      expected: ok,
      after: may(1, join),
    },
    "missing-connection": {
      title: "fails where there is no such connection",
      given: ofNobody,
      expected: {
        kind: "failure",
        status: 404,
        code: "Info.Connection.NotExisted",
        target: "Connection",
        message: "Connection `no-such-connection` is not found.",
      },
    },
    "without-target": {
      title: "fails where no group is named",
      given: withoutTarget,
      expected: noTarget,
    },
    "too-many": {
      title: "fails where the connection has as many rules as it can have",
      given: ofNobody,
      expected: tooMany,
      byHand: { waits: [] },
    },
  }),
  ...casesOf("revokePermission", {
    "send-to-group": {
      title: "lets a connection send to a group no more",
      clients: [{ roles: ["webpubsub.sendToGroup.news"] }],
      before: may(1, send),
      given: sending,
      expected: noContent,
      after: mayNot(1, send),
    },
    "join-leave-group": {
      title: "lets a connection join a group no more",
      clients: [{ roles: ["webpubsub.joinLeaveGroup.sports"] }],
      given: joining,
      expected: noContent,
      after: mayNot(1, join),
    },
    "missing-connection": {
      title: "succeeds where there is no such connection",
      given: ofNobody,
      expected: noContent,
    },
    "without-target": {
      title: "fails where no group is named",
      given: withoutTarget,
      expected: noTarget,
    },
    "too-many": {
      title: "fails where the connection has as many rules as it can have",
      given: ofNobody,
      expected: tooMany,
      byHand: { waits: [] },
    },
  }),
  ...casesOf("checkPermission", {
    "send-to-group": {
      title: "is true of a connection that may send to the group",
      clients: [{ roles: ["webpubsub.sendToGroup.news"] }],
      given: sending,
      expected: yes,
    },
    "join-leave-group": {
      title: "is true of a connection that may join the group",
      clients: [{ roles: ["webpubsub.joinLeaveGroup"] }],
      given: joining,
      expected: yes,
    },
    "not-permitted": {
      title: "is false where the connection may do something else",
      clients: [{ roles: ["webpubsub.sendToGroup.news"] }],
      given: { ...joining, targetName: "news" },
      expected: no("Info.Connection.NotExisted"),
    },
    "missing-connection": {
      title: "is false where there is no such connection",
      given: ofNobody,
      expected: no("Info.Connection.NotExisted"),
    },
    "without-target": {
      title: "fails where no group is named",
      given: withoutTarget,
      expected: badQuestion,
    },
  }),
];

/** The client asks for something that it may not do. */
function mayNot(
  client: number,
  request: { readonly type: string; readonly group: string },
): readonly ClientStep[] {
  const what = request.type === "joinGroup" ? "join" : "send to";
  const message = `The client does not have permission to ${what} group '${request.group}'.`;
  return [
    { client, sends: { ...request, ackId: 7 } },
    {
      client,
      receives: {
        type: "ack",
        ackId: 7,
        success: false,
        error: { name: "Forbidden", message },
      },
    },
  ];
}
