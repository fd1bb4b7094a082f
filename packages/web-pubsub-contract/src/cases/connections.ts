import { getsMessage, hasNothingMore, isClosed, may } from "./client-steps.ts";
import { casesOf, type ContractCase } from "./contract-case.ts";
import { accepted, no, noContent, yes } from "./expected.ts";

const connectionId = "connection-number-1";

export const connectionCases: readonly ContractCase[] = [
  ...casesOf("closeConnection", {
    existing: {
      title: "closes a connection",
      clients: [{}],
      given: { connectionId },
      expected: noContent,
      after: isClosed(1),
    },
    "existing-with-reason": {
      title: "closes a connection and says why",
      clients: [{}, {}],
      given: { connectionId, reason: "Signed in elsewhere" },
      expected: noContent,
      after: [...isClosed(1, "Signed in elsewhere"), ...hasNothingMore(2)],
    },
    missing: {
      title: "succeeds where there is no such connection",
      given: { connectionId: "no-such-connection" },
      expected: noContent,
    },
  }),
  ...casesOf("connectionExists", {
    existing: {
      title: "is true of a connection that is open",
      clients: [{}],
      given: { connectionId },
      expected: yes,
    },
    missing: {
      title: "is false where there is no such connection, which is no error",
      given: { connectionId: "no-such-connection" },
      expected: no("Warning.Connection.NotExisted"),
    },
  }),
  ...casesOf("sendToConnection", {
    text: {
      title: "sends a text to a connection, and to no other",
      clients: [{}, {}],
      given: { connectionId, message: { kind: "text", text: "Your turn" } },
      expected: accepted,
      after: [...getsMessage(1, { dataType: "text", data: "Your turn" }), ...hasNothingMore(2)],
    },
    json: {
      title: "sends a JSON value to a connection",
      clients: [{}],
      given: { connectionId, message: { kind: "JSON", value: { move: [1, 2] } } },
      expected: accepted,
      after: getsMessage(1, { dataType: "json", data: { move: [1, 2] } }),
    },
    binary: {
      title: "sends bytes to a connection",
      clients: [{}],
      given: { connectionId, message: { kind: "binary", bytes: [0, 255, 13, 10] } },
      expected: accepted,
      after: getsMessage(1, { dataType: "binary", data: "AP8NCg==" }),
    },
    missing: {
      title: "is accepted where there is no such connection",
      given: { connectionId: "no-such-connection", message: { kind: "text", text: "hi" } },
      expected: accepted,
    },
  }),
  ...casesOf("removeConnectionFromAllGroups", {
    existing: {
      title: "takes a connection out of its groups",
      clients: [
        { groups: ["news", "sports"], roles: ["webpubsub.sendToGroup"] },
        { groups: ["news"] },
      ],
      given: { connectionId },
      expected: noContent,
      after: [
        ...may(1, { type: "sendToGroup", group: "news", dataType: "text", data: "out" }),
        ...hasNothingMore(1),
      ],
    },
    missing: {
      title: "succeeds where there is no such connection",
      given: { connectionId: "no-such-connection" },
      expected: noContent,
    },
  }),
];
