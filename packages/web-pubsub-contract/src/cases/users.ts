import { getsMessage, hasNothingMore, isClosed } from "./client-steps.ts";
import { casesOf, type ContractCase } from "./contract-case.ts";
import {
  accepted,
  badQuestion,
  badRequest,
  invalidFilter,
  no,
  noContent,
  ok,
  yes,
} from "./expected.ts";

const userId = "ada";
const group = "news";
const blank = { userId: " " };
const invalidUser = badRequest("Request", "Invalid user id.");
const blankTitle = "fails where the user's id is white space";
const greeting = { type: "sendToGroup", group, dataType: "text", data: "hello" };
const sender = { userId, roles: ["webpubsub.sendToGroup.news"] };

export const userCases: readonly ContractCase[] = [
  ...casesOf("userExists", {
    existing: {
      title: "is true of a user with a connection",
      clients: [{ userId }],
      given: { userId },
      expected: yes,
    },
    missing: {
      title: "is false of a user without a connection",
      given: { userId: "nobody" },
      expected: no("Warning.User.NotExisted"),
    },
    blank: { title: blankTitle, given: blank, expected: badQuestion },
  }),
  ...casesOf("closeUserConnections", {
    all: {
      title: "closes the connections of a user, and no others",
      clients: [{ userId }, { userId: "bob" }],
      given: { userId },
      expected: noContent,
      after: [...isClosed(1), ...hasNothingMore(2)],
    },
    "excluded-with-reason": {
      title: "closes all but the excluded ones, and says why",
      clients: [{ userId }, { userId }, { userId }],
      given: {
        userId,
        excluded: ["connection-number-1", "connection-number-3"],
        reason: "Signed out",
      },
      expected: noContent,
      after: [...isClosed(2, "Signed out"), ...hasNothingMore(1), ...hasNothingMore(3)],
    },
    missing: {
      title: "succeeds where the user has no connection",
      given: { userId: "nobody" },
      expected: noContent,
    },
    blank: { title: blankTitle, given: blank, expected: invalidUser },
  }),
  ...casesOf("sendToUser", {
    text: {
      title: "sends a text to the connections of a user, and to no others",
      clients: [{ userId }, { userId }, { userId: "bob" }],
      given: { userId, message: { kind: "text", text: "Your turn" } },
      expected: accepted,
      after: [
        ...getsMessage(1, { dataType: "text", data: "Your turn" }),
        ...getsMessage(2, { dataType: "text", data: "Your turn" }),
        ...hasNothingMore(3),
      ],
    },
    json: {
      title: "sends a JSON value to a user",
      clients: [{ userId }],
      given: { userId, message: { kind: "JSON", value: [1, { two: "three" }] } },
      expected: accepted,
      after: getsMessage(1, { dataType: "json", data: [1, { two: "three" }] }),
    },
    binary: {
      title: "sends bytes to a user",
      clients: [{ userId }],
      given: { userId, message: { kind: "binary", bytes: [0, 255, 13, 10] } },
      expected: accepted,
      after: getsMessage(1, { dataType: "binary", data: "AP8NCg==" }),
    },
    filter: {
      title: "sends to those of a user's connections that a filter is true of",
      clients: [{ userId }, { userId, groups: [group] }],
      given: { userId, message: { kind: "text", text: "hi" }, filter: "'news' in groups" },
      expected: accepted,
      after: [...getsMessage(2, { dataType: "text", data: "hi" }), ...hasNothingMore(1)],
    },
    "time-to-live": {
      title: "lets a message expire",
      given: { userId, message: { kind: "text", text: "now" }, messageTtlSeconds: 1 },
      expected: accepted,
    },
    "invalid-filter": {
      title: "fails where the filter is none, with what the service says about it",
      given: { userId, message: { kind: "text", text: "hi" }, filter: "invalid filter" },
      expected: invalidFilter("filter"),
    },
    blank: {
      title: blankTitle,
      given: { ...blank, message: { kind: "text", text: "hi" } },
      expected: invalidUser,
    },
  }),
  ...casesOf("addUserToGroup", {
    existing: {
      title: "puts the connections of a user into a group",
      clients: [sender, { userId }, { userId: "bob" }],
      given: { userId, group },
      expected: ok,
      after: [
        { client: 1, sends: { ...greeting, noEcho: true } },
        {
          client: 2,
          receives: {
            type: "message",
            from: "group",
            fromUserId: userId,
            group,
            dataType: "text",
            data: "hello",
          },
        },
        ...hasNothingMore(3),
      ],
    },
    missing: {
      title: "fails where the user has no connection",
      given: { userId: "nobody", group },
      expected: {
        kind: "failure",
        status: 404,
        code: "Warning.User.NotExisted",
        target: "User",
        message: "User `nobody` is not found.",
      },
    },
    blank: { title: blankTitle, given: { ...blank, group }, expected: invalidUser },
  }),
  ...casesOf("removeUserFromGroup", {
    existing: {
      title: "takes the connections of a user out of a group",
      clients: [{ ...sender, groups: [group] }],
      given: { userId, group },
      expected: noContent,
      after: [{ client: 1, sends: greeting }, ...hasNothingMore(1)],
    },
    missing: {
      title: "succeeds where the user has no connection",
      given: { userId: "nobody", group },
      expected: noContent,
    },
    blank: { title: blankTitle, given: { ...blank, group }, expected: invalidUser },
  }),
  ...casesOf("removeUserFromAllGroups", {
    existing: {
      title: "takes the connections of a user out of all groups",
      clients: [{ ...sender, groups: [group, "sports"] }],
      given: { userId },
      expected: noContent,
      after: [{ client: 1, sends: greeting }, ...hasNothingMore(1)],
    },
    missing: {
      title: "succeeds where the user has no connection",
      given: { userId: "nobody" },
      expected: noContent,
    },
    blank: { title: blankTitle, given: blank, expected: invalidUser },
  }),
];
