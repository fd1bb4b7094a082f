import { casesOf, type ContractCase } from "./contract-case.ts";
import { noContent } from "./expected.ts";

const silence = { kind: "no answer", code: "ECONNRESET" } as const;
const unavailable = { kind: "failure", status: 503 } as const;
const connection = { connectionId: "no-such-connection" };
const message = { message: { kind: "text", text: "once" } } as const;
const once = [[500, 1000]] as const;

/** How clients get over a service in trouble, beside 429: that can happen to every operation. */
export const troubleCases: readonly ContractCase[] = [
  ...casesOf("closeConnection", {
    unavailable: {
      title: "tries again after 503",
      given: connection,
      expected: noContent,
      byHand: { retries: true, waits: once },
    },
    dropped: {
      title: "tries again after a connection that broke",
      given: connection,
      expected: noContent,
      byHand: { retries: true, waits: once },
    },
    "dropped-for-good": {
      title: "fails without an answer when no attempt is left",
      given: connection,
      expected: silence,
      byHand: { waits: [] },
    },
    failed: {
      title: "fails with what the service says about a failure of its own",
      given: connection,
      expected: {
        kind: "failure",
        status: 500,
        code: "Error.InternalServerError",
        target: "Request",
        message: "The service failed to process the request.",
      },
      byHand: { waits: [] },
    },
  }),
  ...casesOf("connectionExists", {
    unavailable: {
      title: "does not take 503 for an answer to the question",
      given: connection,
      expected: unavailable,
      byHand: { waits: [] },
    },
  }),
  ...casesOf("sendToAll", {
    "too-large": {
      title: "fails where the message is too large for the service",
      given: message,
      expected: { kind: "failure", status: 413 },
      byHand: { waits: [] },
    },
    unavailable: {
      title: "does not send twice what 503 may have let through",
      given: message,
      expected: unavailable,
      byHand: { retries: true, waits: [] },
    },
    dropped: {
      title: "does not send twice what may have arrived before the connection broke",
      given: message,
      expected: silence,
      byHand: { retries: true, waits: [] },
    },
  }),
  ...casesOf("generateClientToken", {
    "text-json": {
      title: "reads a token that comes under the older name of JSON",
      credential: "Entra ID",
      given: { userId: "ada" },
      expected: {
        kind: "success",
        status: 200,
        value: { path: "/client/hubs/chat", minutes: 60, userId: "ada", roles: [], groups: [] },
      },
      byHand: { waits: [] },
    },
    "text-plain": {
      title: "reads a token that comes as plain text",
      credential: "Entra ID",
      given: { userId: "ada" },
      expected: {
        kind: "success",
        status: 200,
        value: { path: "/client/hubs/chat", minutes: 60, userId: "ada", roles: [], groups: [] },
      },
      byHand: { waits: [] },
    },
  }),
];
