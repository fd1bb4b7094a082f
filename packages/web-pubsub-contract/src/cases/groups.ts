import { getsMessage, hasNothingMore, isClosed, may } from "./client-steps.ts";
import { casesOf, type ContractCase } from "./contract-case.ts";
import { accepted, invalidFilter, no, noContent, ok, yes } from "./expected.ts";

const group = "news";
const member = { groups: [group] };
const connectionId = "connection-number-1";
const greeting = { type: "sendToGroup", group, dataType: "text", data: "hello" };
const itsOwnGreeting = {
  type: "message",
  from: "group",
  fromUserId: "ada",
  group,
  dataType: "text",
  data: "hello",
};
const ada = { userId: "ada", roles: ["webpubsub.sendToGroup.news"] };

export const groupCases: readonly ContractCase[] = [
  ...casesOf("groupExists", {
    existing: {
      title: "is true of a group with a connection in it",
      clients: [member],
      given: { group },
      expected: yes,
    },
    joined: {
      title: "is true of a group that a client has joined itself",
      clients: [{ roles: ["webpubsub.joinLeaveGroup.chess club"] }],
      before: may(1, { type: "joinGroup", group: "chess club" }),
      given: { group: "chess club" },
      expected: yes,
    },
    missing: {
      title: "is false where no connection is in the group",
      given: { group: "nobody is here" },
      expected: no("Warning.Group.NotExisted"),
    },
  }),
  ...casesOf("closeGroupConnections", {
    all: {
      title: "closes the connections of a group, and no others",
      clients: [member, {}],
      given: { group },
      expected: noContent,
      after: [...isClosed(1), ...hasNothingMore(2)],
    },
    "excluded-with-reason": {
      title: "closes all but the excluded ones, and says why",
      clients: [member, member, member],
      given: { group, excluded: [connectionId, "connection-number-3"], reason: "Too many" },
      expected: noContent,
      after: [...isClosed(2, "Too many"), ...hasNothingMore(1), ...hasNothingMore(3)],
    },
    missing: {
      title: "succeeds where nobody is in the group",
      given: { group: "nobody is here" },
      expected: noContent,
    },
  }),
  ...casesOf("sendToGroup", {
    text: {
      title: "sends a text to a group, and to nobody else",
      clients: [member, {}],
      given: { group, message: { kind: "text", text: "Rain, then sun" } },
      expected: accepted,
      after: [
        ...getsMessage(1, { group, dataType: "text", data: "Rain, then sun" }),
        ...hasNothingMore(2),
      ],
    },
    json: {
      title: "sends a JSON value to a group",
      clients: [member],
      given: { group, message: { kind: "JSON", value: { headline: "Rain", hours: [1, 2] } } },
      expected: accepted,
      after: getsMessage(1, { group, dataType: "json", data: { headline: "Rain", hours: [1, 2] } }),
    },
    binary: {
      title: "sends bytes to a group",
      clients: [member],
      given: { group, message: { kind: "binary", bytes: [0, 255, 13, 10] } },
      expected: accepted,
      after: getsMessage(1, { group, dataType: "binary", data: "AP8NCg==" }),
    },
    "excluded-by-filter": {
      title: "leaves out the excluded connections, and those that a filter is not true of",
      clients: [{ ...member, userId: "ada" }, member, { ...member, userId: "bob" }],
      given: {
        group,
        message: { kind: "text", text: "hi" },
        excluded: ["connection-number-2"],
        filter: "not (userId eq 'ada')",
      },
      expected: accepted,
      after: [
        ...getsMessage(3, { group, dataType: "text", data: "hi" }),
        ...hasNothingMore(1),
        ...hasNothingMore(2),
      ],
    },
    "time-to-live": {
      title: "lets a message expire",
      given: { group, message: { kind: "text", text: "now" }, messageTtlSeconds: 0 },
      expected: accepted,
    },
    "invalid-filter": {
      title: "fails where the filter is none, with what the service says about it",
      given: { group, message: { kind: "text", text: "hi" }, filter: "invalid filter" },
      expected: invalidFilter("filter"),
    },
  }),
  ...casesOf("addConnectionToGroup", {
    existing: {
      title: "puts a connection into a group",
      clients: [ada],
      given: { group, connectionId },
      expected: ok,
      // Its own message comes back, as it comes to every member, in no set order with the ack.
      after: [
        { client: 1, sends: greeting },
        { client: 1, receives: itsOwnGreeting },
      ],
    },
    "missing-connection": {
      title: "fails where there is no such connection, with a body that says so",
      given: { group, connectionId: "no-such-connection" },
      expected: {
        kind: "failure",
        status: 404,
        code: "Error.Connection.NotExisted",
        target: "Connection",
        message: "Connection `no-such-connection` is not found.",
      },
    },
  }),
  ...casesOf("removeConnectionFromGroup", {
    existing: {
      title: "takes a connection out of a group",
      clients: [{ ...ada, groups: [group] }],
      given: { group, connectionId },
      expected: noContent,
      after: [{ client: 1, sends: greeting }, ...hasNothingMore(1)],
    },
    "missing-connection": {
      title: "succeeds where there is no such connection",
      given: { group, connectionId: "no-such-connection" },
      expected: noContent,
    },
  }),
];
