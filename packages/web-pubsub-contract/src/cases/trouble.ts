import type { ContractCase } from "./contract-case.ts";

/** A case whose fixture was written by hand, because no service can be asked to fail like that. */
export interface TroubleCase extends ContractCase {
  /** The waits between attempts, in milliseconds; a function where chance has a part in them. */
  readonly waits: readonly number[] | ((waits: readonly number[]) => boolean);
}

const retryOptions = { maxRetries: 3 } as const;
const silence = { kind: "no answer", code: "ECONNRESET" } as const;
const once = (waits: readonly number[]): boolean =>
  waits.length === 1 && waits.every((wait) => wait >= 500 && wait <= 1000);

export const troubleCases: readonly TroubleCase[] = [
  {
    name: "closeConnection/throttled",
    title: "waits as long as Retry-After says, and tries again",
    retryOptions,
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "success", status: 204 },
    waits: [5000],
  },
  {
    name: "closeConnection/throttled-for-good",
    title: "fails with the service's 429 when no attempt is left",
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "failure", status: 429, code: undefined, target: undefined, message: "" },
    waits: [],
  },
  {
    name: "closeConnection/unavailable",
    title: "tries again after 503",
    retryOptions,
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "success", status: 204 },
    waits: once,
  },
  {
    name: "closeConnection/dropped",
    title: "tries again after a connection that broke",
    retryOptions,
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "success", status: 204 },
    waits: once,
  },
  {
    name: "closeConnection/dropped-for-good",
    title: "fails without an answer when no attempt is left",
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: silence,
    waits: [],
  },
  {
    name: "connectionExists/unavailable",
    title: "does not take 503 for an answer to the question",
    call: (operations) => operations.connectionExists("no-such-connection"),
    expected: { kind: "failure", status: 503, code: undefined, target: undefined, message: "" },
    waits: [],
  },
  {
    name: "sendToAll/throttled",
    title: "sends again what the service did not take",
    retryOptions,
    call: (operations) => operations.sendToAll({ kind: "text", text: "once" }),
    expected: { kind: "success", status: 202 },
    waits: [1000],
  },
  {
    name: "sendToAll/unavailable",
    title: "does not send twice what 503 may have let through",
    retryOptions,
    call: (operations) => operations.sendToAll({ kind: "text", text: "once" }),
    expected: { kind: "failure", status: 503, code: undefined, target: undefined, message: "" },
    waits: [],
  },
  {
    name: "sendToAll/dropped",
    title: "does not send twice what may have arrived before the connection broke",
    retryOptions,
    call: (operations) => operations.sendToAll({ kind: "text", text: "once" }),
    expected: silence,
    waits: [],
  },
];
