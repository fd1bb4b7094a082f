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
    "throttled-for-long": {
      title: "does not wait longer than a minute or so, whatever Retry-After of 429 says",
      given: connection,
      expected: { kind: "failure", status: 429, retryAfter: 65 },
      byHand: { retries: true, waits: [] },
    },
    "throttled-until": {
      title: "tries again at once where the date of Retry-After has passed",
      given: connection,
      expected: noContent,
      byHand: { retries: true, waits: [0] },
    },
    "timed-out": {
      title: "tries again after 408",
      given: connection,
      expected: noContent,
      byHand: { retries: true, waits: once },
    },
    "failed-once": {
      title: "tries again after 500",
      given: connection,
      expected: noContent,
      byHand: { retries: true, waits: once },
    },
    "not-implemented": {
      title: "does not try again after 501, which will be the same",
      given: connection,
      expected: { kind: "failure", status: 501 },
      byHand: { retries: true, waits: [] },
    },
    "other-http-version": {
      title: "does not try again after 505, which will be the same",
      given: connection,
      expected: { kind: "failure", status: 505 },
      byHand: { retries: true, waits: [] },
    },
    unavailable: {
      title: "tries again after 503, and waits longer each time",
      given: connection,
      expected: noContent,
      byHand: {
        retries: true,
        waits: [
          [500, 1000],
          [1000, 2000],
        ],
      },
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
  ...casesOf("closeAllConnections", {
    unavailable: {
      title: "tries again after 503, as this is no message",
      given: {},
      expected: noContent,
      byHand: { retries: true, waits: once },
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
