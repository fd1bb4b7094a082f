import type { CalledOperation } from "./called-operation.ts";
import type { ErrorDetail } from "./error-detail.ts";

/** What is known of a failed answer when its advice is chosen. */
export interface FailedAnswer {
  status: number;
  /** The address that was called, without its query. */
  address: string;
  /** The `Date` header of the answer. */
  date: string | undefined;
  retryAfterInMs: number | undefined;
  detail: ErrorDetail;
}

// The service tolerates this much difference between clocks, as the team's own emulator does.
const toleratedSkewInMinutes = 5;

/** Says why a status probably came and what to do about it; nothing where the code says it all. */
export function adviseOnStatus(
  called: CalledOperation,
  answer: FailedAnswer,
  now: number = Date.now(),
): string[] {
  switch (answer.status) {
    case 401:
      return adviseOnUnauthorized(called, answer, now);
    case 403:
      return called.credentialKind === "entra"
        ? ["The identity lacks a role on this resource: assign it Web PubSub Service Owner."]
        : [
            "Access is denied: check the network rules of the resource, and whether it allows keys.",
          ];
    case 404:
      return answer.detail.code === undefined
        ? ["Nothing there knows this operation: check that the endpoint is a Web PubSub resource."]
        : [];
    case 413:
      return ["A message may have 1 MiB at most: send less, or send a link to it."];
    case 429:
      return [adviseOnThrottling(answer.retryAfterInMs)];
    default:
      return answer.status >= 500 ? adviseOnServerError(called, answer) : [];
  }
}

function adviseOnUnauthorized(
  called: CalledOperation,
  answer: FailedAnswer,
  now: number,
): string[] {
  if (called.credentialKind === "entra") {
    return [
      "The service did not accept the Microsoft Entra ID token: check that the credential is of the resource's tenant.",
    ];
  }
  const skew = measureSkew(answer.date, now);
  return [
    `The service did not accept the access token. Signed audience: ${answer.address}`,
    skew === undefined
      ? "Check that the access key is current and belongs to this resource."
      : `This machine's clock is ${skew} the service's Date header: correct it, or check that the access key is current.`,
  ];
}

function measureSkew(date: string | undefined, now: number): string | undefined {
  const minutes = date === undefined ? Number.NaN : Math.round((now - Date.parse(date)) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) < toleratedSkewInMinutes) return undefined;
  return minutes > 0 ? `${minutes} min ahead of` : `${-minutes} min behind`;
}

function adviseOnThrottling(retryAfterInMs: number | undefined): string {
  return retryAfterInMs === undefined
    ? "Too many requests at once, or the quota of the resource is used up: send less, or scale it up."
    : `The service asks to be left alone for ${retryAfterInMs / 1000} s (Retry-After).`;
}

function adviseOnServerError(called: CalledOperation, answer: FailedAnswer): string[] {
  const advice: string[] = [];
  if (answer.retryAfterInMs !== undefined) advice.push(adviseOnThrottling(answer.retryAfterInMs));
  if (isSending(called)) advice.push(unsureDelivery);
  return advice;
}

/** Tells sends by their name: they are the operations that must not be repeated unasked. */
export function isSending(called: CalledOperation): boolean {
  return /(^|\.)sendTo/.test(called.operation);
}

/** What there is to know after a send of which nobody can say whether it arrived. */
export const unsureDelivery: string =
  "The message may have been delivered; a send is repeated only where retryOptions.repeatSends allows it.";
