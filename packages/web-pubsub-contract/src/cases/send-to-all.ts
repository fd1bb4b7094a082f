import type { ContractCase } from "./contract-case.ts";

const accepted = { kind: "success", status: 202 } as const;

export const sendToAllCases: readonly ContractCase[] = [
  {
    name: "sendToAll/text",
    title: "sends a text as it is",
    call: (operations) => operations.sendToAll({ kind: "text", text: 'Hello, "wörld" 😀' }),
    expected: accepted,
  },
  {
    name: "sendToAll/json",
    title: "sends a JSON value",
    call: (operations) =>
      operations.sendToAll({ kind: "JSON", value: { from: "ada", likes: ["tea", null, 1.5] } }),
    expected: accepted,
  },
  {
    name: "sendToAll/binary",
    title: "sends bytes that are no text",
    call: (operations) =>
      operations.sendToAll({ kind: "binary", bytes: new Uint8Array([0, 255, 13, 10, 200]) }),
    expected: accepted,
  },
  {
    name: "sendToAll/filter",
    title: "sends to those that a filter is true of",
    call: (operations) =>
      operations.sendToAll(
        { kind: "text", text: "news" },
        { filter: "userId ne 'ada' and 'news' in groups" },
      ),
    expected: accepted,
  },
  {
    name: "sendToAll/excluded",
    title: "repeats the key for every connection that is left out, commas and all",
    call: (operations) =>
      operations.sendToAll({ kind: "text", text: "hi" }, { excluded: ["one,two", "three&four"] }),
    expected: accepted,
  },
  {
    name: "sendToAll/time-to-live",
    title: "lets a message expire",
    call: (operations) =>
      operations.sendToAll({ kind: "text", text: "now" }, { messageTtlSeconds: 300 }),
    expected: accepted,
  },
  {
    name: "sendToAll/invalid-filter",
    title: "fails where the filter is none, with what the service says about it",
    call: (operations) =>
      operations.sendToAll({ kind: "text", text: "hi" }, { filter: "invalid filter" }),
    expected: {
      kind: "failure",
      status: 400,
      code: "Error.BadRequest",
      target: "filter",
      message: "Invalid syntax for 'invalid filter'",
    },
  },
  {
    name: "sendToAll/wrong-key",
    title: "fails where the service does not know the key",
    wrongKey: true,
    call: (operations) => operations.sendToAll({ kind: "text", text: "hi" }),
    expected: { kind: "failure", status: 401, code: undefined, target: undefined, message: "" },
  },
];
