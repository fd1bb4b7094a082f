import { casesOf, type ContractCase } from "./contract-case.ts";
import { accepted, noContent, ok } from "./expected.ts";

const message = { kind: "text", text: "hi" } as const;
const connectionId = "no-such-connection";
const missing = {
  given: { group: "news", connectionId },
  expected: {
    kind: "failure",
    status: 404,
    code: "Error.Connection.NotExisted",
    target: "Connection",
    message: "Connection `no-such-connection` is not found.",
  },
} as const;

/** What is sent or answered in another way than in the latest api-version, or for the first time. */
export const apiVersionCases: readonly ContractCase[] = [
  ...casesOf("addConnectionToGroup", {
    "missing-in-2021-10-01": {
      ...missing,
      title: "fails with the error of 2021-10-01",
      apiVersion: "2021-10-01",
    },
    "missing-in-2022-11-01": {
      ...missing,
      title: "fails with the error of 2022-11-01",
      apiVersion: "2022-11-01",
    },
    "missing-in-2023-07-01": {
      ...missing,
      title: "fails with the error of 2023-07-01",
      apiVersion: "2023-07-01",
    },
    "missing-in-2024-01-01": {
      ...missing,
      title: "fails with the error of 2024-01-01",
      apiVersion: "2024-01-01",
    },
    "refused-in-2023-07-01": {
      title: "reads the inner error by the name that it had",
      apiVersion: "2023-07-01",
      given: missing.given,
      expected: {
        kind: "failure",
        status: 400,
        code: "Error.BadRequest",
        target: "Request",
        message: "The request cannot be taken as it is.",
        inner: { code: "Outer", inner: { code: "Inner" } },
      },
      byHand: { waits: [] },
    },
  }),
  ...casesOf("sendToAll", {
    "text-in-2021-10-01": {
      title: "sends a text in 2021-10-01",
      apiVersion: "2021-10-01",
      given: { message, excluded: ["one"] },
      expected: accepted,
    },
    "filter-in-2022-11-01": {
      title: "sends by a filter since 2022-11-01",
      apiVersion: "2022-11-01",
      given: { message, filter: "userId eq 'ada'" },
      expected: accepted,
    },
    "time-to-live-in-2024-01-01": {
      title: "lets a message expire since 2024-01-01",
      apiVersion: "2024-01-01",
      given: { message, messageTtlSeconds: 60 },
      expected: accepted,
    },
  }),
  ...casesOf("removeConnectionFromAllGroups", {
    "missing-in-2022-11-01": {
      title: "takes a connection out of all groups since 2022-11-01",
      apiVersion: "2022-11-01",
      given: { connectionId },
      expected: noContent,
    },
  }),
  ...casesOf("addConnectionsToGroups", {
    "filter-in-2024-01-01": {
      title: "puts connections into groups since 2024-01-01",
      apiVersion: "2024-01-01",
      given: { groups: ["news"], filter: "userId eq 'ada'" },
      expected: ok,
    },
  }),
  ...casesOf("generateClientToken", {
    "user-in-2021-10-01": {
      title: "makes a token in 2021-10-01",
      apiVersion: "2021-10-01",
      credential: "Entra ID",
      given: { userId: "ada", minutesToExpire: 30 },
      expected: {
        ...ok,
        value: { path: "/client/hubs/chat", minutes: 30, userId: "ada", roles: [], groups: [] },
      },
    },
    "group-in-2022-11-01": {
      title: "makes a token with groups since 2022-11-01",
      apiVersion: "2022-11-01",
      credential: "Entra ID",
      given: { group: ["news"] },
      expected: {
        ...ok,
        value: { path: "/client/hubs/chat", minutes: 60, roles: [], groups: ["news"] },
      },
    },
  }),
];
