import { getsMessage, hasNothingMore, isClosed, may } from "./client-steps.ts";
import { casesOf, type ContractCase } from "./contract-case.ts";
import { accepted, invalidFilter, noContent, ok } from "./expected.ts";

const sendsToAnyGroup = { roles: ["webpubsub.sendToGroup"] };

export const hubCases: readonly ContractCase[] = [
  ...casesOf("closeAllConnections", {
    all: {
      title: "closes every connection of the hub",
      clients: [{}, { userId: "ada" }],
      given: {},
      expected: noContent,
      after: [...isClosed(1), ...isClosed(2)],
    },
    "excluded-with-reason": {
      title: "closes all connections but the excluded ones, and says why",
      clients: [{}, {}, {}],
      given: {
        excluded: ["connection-number-1", "connection-number-3"],
        reason: "Closed for today",
      },
      expected: noContent,
      after: [...isClosed(2, "Closed for today"), ...hasNothingMore(1), ...hasNothingMore(3)],
    },
    nobody: { title: "succeeds where nobody is connected", given: {}, expected: noContent },
  }),
  ...casesOf("addConnectionsToGroups", {
    filter: {
      title: "puts the connections that a filter is true of into groups",
      clients: [
        { userId: "ada", ...sendsToAnyGroup },
        { userId: "bob", ...sendsToAnyGroup },
      ],
      given: { groups: ["news", "sports"], filter: "userId eq 'ada'" },
      expected: ok,
      after: [
        ...may(2, { type: "sendToGroup", group: "sports", dataType: "text", data: "goal" }),
        ...hasNothingMore(2),
        {
          client: 1,
          receives: {
            type: "message",
            from: "group",
            fromUserId: "bob",
            group: "sports",
            dataType: "text",
            data: "goal",
          },
        },
      ],
    },
    everybody: {
      title: "puts every connection into a group where the filter is empty",
      clients: [{}],
      given: { groups: ["news"], filter: "" },
      expected: ok,
    },
    "without-filter": {
      title: "puts every connection into a group where there is no filter",
      // The high-level client demands a filter, so that nobody means the whole hub by mistake.
      levels: ["low level"],
      given: { groups: ["news"] },
      expected: ok,
    },
    "invalid-filter": {
      title: "fails where the filter is none, with what the service says about it",
      given: { groups: ["news"], filter: "invalid filter" },
      expected: invalidFilter("Filter"),
    },
  }),
  ...casesOf("removeConnectionsFromGroups", {
    filter: {
      title: "takes the connections that a filter is true of out of groups",
      clients: [
        { userId: "ada", groups: ["news", "sports"], ...sendsToAnyGroup },
        { userId: "bob", groups: ["news"] },
      ],
      given: { groups: ["news", "sports"], filter: "userId eq 'ada'" },
      expected: ok,
      after: [
        ...may(1, { type: "sendToGroup", group: "news", dataType: "text", data: "out" }),
        ...hasNothingMore(1),
        {
          client: 2,
          receives: {
            type: "message",
            from: "group",
            fromUserId: "ada",
            group: "news",
            dataType: "text",
            data: "out",
          },
        },
      ],
    },
    "without-filter": {
      title: "takes every connection out of a group where there is no filter",
      levels: ["low level"],
      given: { groups: ["news"] },
      expected: ok,
    },
    "invalid-filter": {
      title: "fails where the filter is none, with what the service says about it",
      given: { groups: ["news"], filter: "invalid filter" },
      expected: invalidFilter("Filter"),
    },
  }),
  ...casesOf("sendToAll", {
    "excluded-twice": {
      title: "leaves out whom a list names twice, and names them twice",
      given: { message: { kind: "text", text: "hi" }, excluded: ["one, two", "one, two"] },
      expected: accepted,
    },
    text: {
      title: "sends a text as it is",
      clients: [{}],
      given: { message: { kind: "text", text: 'Hello, "wörld" 😀' } },
      expected: accepted,
      after: getsMessage(1, { dataType: "text", data: 'Hello, "wörld" 😀' }),
    },
    json: {
      title: "sends a JSON value",
      clients: [{}],
      given: { message: { kind: "JSON", value: { from: "ada", likes: ["tea", null, 1.5] } } },
      expected: accepted,
      after: getsMessage(1, { dataType: "json", data: { from: "ada", likes: ["tea", null, 1.5] } }),
    },
    "json-text": {
      title: "sends a text that is a JSON value, in quotes",
      clients: [{}],
      given: { message: { kind: "JSON", value: 'say "hi"' } },
      expected: accepted,
      after: getsMessage(1, { dataType: "json", data: 'say "hi"' }),
    },
    binary: {
      title: "sends bytes that are no text",
      clients: [{}],
      given: { message: { kind: "binary", bytes: [0, 255, 13, 10, 200] } },
      expected: accepted,
      after: getsMessage(1, { dataType: "binary", data: "AP8NCsg=" }),
    },
    filter: {
      title: "sends to those that a filter is true of",
      clients: [{ userId: "ada", groups: ["news"] }, { userId: "bob", groups: ["news"] }, {}],
      given: {
        message: { kind: "text", text: "news" },
        filter: "userId ne 'ada' and 'news' in groups",
      },
      expected: accepted,
      after: [
        ...getsMessage(2, { dataType: "text", data: "news" }),
        ...hasNothingMore(1),
        ...hasNothingMore(3),
      ],
    },
    excluded: {
      title: "leaves the excluded connections out",
      clients: [{}, {}, {}],
      given: {
        message: { kind: "text", text: "hi" },
        excluded: ["connection-number-1", "connection-number-3"],
      },
      expected: accepted,
      after: [
        ...getsMessage(2, { dataType: "text", data: "hi" }),
        ...hasNothingMore(1),
        ...hasNothingMore(3),
      ],
    },
    "time-to-live": {
      title: "lets a message expire",
      given: { message: { kind: "text", text: "now" }, messageTtlSeconds: 60 },
      expected: accepted,
    },
    "invalid-filter": {
      title: "fails where the filter is none, with what the service says about it",
      given: { message: { kind: "text", text: "hi" }, filter: "invalid filter" },
      expected: invalidFilter("filter"),
    },
  }),
];
