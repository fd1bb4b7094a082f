import { casesOf, type ContractCase } from "./contract-case.ts";
import { badRequest, ok } from "./expected.ts";

const group = "news";
const first = { connectionId: "connection-number-1", userId: "ada" };
const second = { connectionId: "connection-number-2", userId: "bob" };
const third = { connectionId: "connection-number-3", userId: "cyd" };
const fourth = { connectionId: "connection-number-4", userId: "dan" };
const fifth = { connectionId: "connection-number-5", userId: "eva" };
const clients = [first, second, third, fourth, fifth].map(({ userId }) => ({
  userId,
  groups: [group],
}));

export const groupMemberCases: readonly ContractCase[] = casesOf("listConnectionsInGroup", {
  "one-page": {
    title: "lists users and the anonymous on one page",
    clients: [{ userId: "ada", groups: [group] }, { groups: [group] }, { userId: "bob" }],
    given: { group },
    expected: {
      ...ok,
      value: [
        [
          { connectionId: "connection-number-1", userId: "ada" },
          { connectionId: "connection-number-2" },
        ],
      ],
    },
  },
  "three-pages": {
    title: "follows the link of each page to the last one",
    clients,
    given: { group, maxpagesize: 2 },
    expected: { ...ok, value: [[first, second], [third, fourth], [fifth]] },
  },
  top: {
    title: "ends where as many are listed as were asked for",
    clients,
    given: { group, maxpagesize: 2, top: 3 },
    // Which of them is left out is the service's choice.
    expected: { ...ok, value: { pageSizes: [2, 1] } },
  },
  missing: {
    title: "is an empty page where nobody is in the group",
    given: { group: "nobody is here" },
    expected: { ...ok, value: [[]] },
  },
  "invalid-continuation-token": {
    title: "fails where the continuation token is none of the service's",
    given: { group, continuationToken: "not a token & more" },
    expected: badRequest("continuationToken", "Invalid continuationToken."),
  },
  "second-page-fails": {
    title: "fails where a later page does, with what the service says about it",
    given: { group, maxpagesize: 1 },
    expected: badRequest("continuationToken", "Invalid continuationToken."),
    byHand: { waits: [] },
  },
});
