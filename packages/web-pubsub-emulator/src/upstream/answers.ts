import { isGroupName } from "../hub/names.ts";
import { describeMetadataProblem } from "../payload.ts";
import { readHttpMetadata, readHttpPayload } from "../http-payload.ts";
import type { ConnectAnswer, UserEventAnswer } from "../session/event-handlers.ts";
import type { Delivered } from "./deliver.ts";
import type { HttpAnswer } from "./http-call.ts";

/** An answer as the service takes it; `problem` says why it is a failure, where it is one. */
export interface Reading<Answer> {
  readonly answer: Answer;
  readonly problem?: string;
}

/**
 * What a connect event's answer says. Whatever is no clear yes keeps the client out: with the
 * webhook's own status and body where it refused, with 500 where it failed.
 *
 * @param offers - the subprotocols among which it may choose.
 */
export function readConnectAnswer(
  delivered: Delivered,
  offers: readonly string[],
): Reading<ConnectAnswer> {
  if (delivered.kind === "failed") return fail(delivered.explanation);
  const { status, headers, body } = delivered.answer;
  if (status >= 400) {
    const contentType = headers["content-type"];
    return {
      answer: {
        kind: "refused",
        status,
        explanation: `The event handler refused the client with ${status}.`,
        body: { bytes: body, ...(contentType === undefined ? {} : { contentType }) },
      },
    };
  }
  if (!isSuccess(delivered.answer)) return fail(`the answer ${status} is neither yes nor no`);
  const text = new TextDecoder().decode(body).trim();
  if (text === "" || text === "null") return { answer: { kind: "accepted" } };
  return readAcceptance(text, offers);
}

/** What a user event's answer says; a reply's kind follows from its content type. */
export function readUserEventAnswer(delivered: Delivered): Reading<UserEventAnswer> {
  if (delivered.kind === "failed") return failEvent(delivered.explanation);
  const { status, headers, body } = delivered.answer;
  if (!isSuccess(delivered.answer)) return failEvent(`the answer is ${status}`);
  const metadata = readHttpMetadata(headers);
  const problem = metadata === undefined ? undefined : describeMetadataProblem(metadata);
  if (problem !== undefined) return failEvent(problem);
  if (body.length === 0) {
    // Metadata without a message needs something to travel with.
    if (metadata === undefined) return { answer: { kind: "handled" } };
    return { answer: { kind: "handled", reply: { kind: "text", text: "" }, metadata } };
  }
  const reading = readHttpPayload(body, headers["content-type"]);
  switch (reading.kind) {
    case "payload": {
      const reply = { kind: "handled", reply: reading.payload } as const;
      return { answer: metadata === undefined ? reply : { ...reply, metadata } };
    }
    case "unsupported":
      return failEvent(`its Content-Type '${headers["content-type"] ?? ""}' is not supported`);
    case "invalidJson":
      return failEvent("it is declared as JSON and is none");
    default:
      return reading satisfies never;
  }
}

/** The connection state that an answer sets; `undefined` leaves it, an empty one clears it. */
export function readConnectionState(delivered: Delivered): string | undefined {
  if (delivered.kind === "failed" || !isSuccess(delivered.answer)) return undefined;
  return delivered.answer.headers["ce-connectionstate"];
}

/** Whether an answer is in the range of success. */
export function isSuccess({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

function readAcceptance(text: string, offers: readonly string[]): Reading<ConnectAnswer> {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fail("the answer is no JSON object");
  }
  const { userId, groups, roles, subprotocol } = value as Readonly<Record<string, unknown>>;
  if (!isAbsent(userId) && typeof userId !== "string") return fail("userId is no text");
  if (!isAbsent(groups) && !isTexts(groups)) return fail("groups is no list of texts");
  if (!isAbsent(roles) && !isTexts(roles)) return fail("roles is no list of texts");
  if (!isAbsent(subprotocol) && typeof subprotocol !== "string") {
    return fail("subprotocol is no text");
  }
  if (!isAbsent(groups) && !groups.every(isGroupName)) return fail("groups has an invalid name");
  if (!isAbsent(subprotocol) && subprotocol !== "" && !offers.includes(subprotocol)) {
    // The client would have to give the connection up: it did not ask for that.
    return fail(`the client does not offer the subprotocol '${subprotocol}'`);
  }
  return {
    answer: {
      kind: "accepted",
      ...(isAbsent(userId) ? {} : { userId: userId === "" ? null : userId }),
      // An empty list of roles takes all roles away, one of groups leaves the token's.
      ...(isAbsent(groups) || groups.length === 0 ? {} : { groups }),
      ...(isAbsent(roles) ? {} : { roles }),
      ...(isAbsent(subprotocol) || subprotocol === "" ? {} : { subprotocol }),
    },
  };
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller says that it should have been.
    return undefined;
  }
}

function fail(problem: string): Reading<ConnectAnswer> {
  const explanation = `The event handler failed for 'connect': ${problem}.`;
  return { answer: { kind: "refused", status: 500, explanation }, problem };
}

function failEvent(problem: string): Reading<UserEventAnswer> {
  return { answer: { kind: "failed" }, problem };
}
