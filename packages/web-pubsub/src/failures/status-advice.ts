import type { RawHttpHeaders } from "@azure/core-rest-pipeline";

import { measureSkew } from "../auth/service-clock.ts";
import type { CalledOperation } from "./called-operation.ts";
import type { ErrorDetail } from "./error-detail.ts";

/** What is known of a failed answer when its advice is chosen. */
export interface FailedAnswer {
  status: number;
  /** The address that was called, without its query. */
  address: string;
  headers: Readonly<RawHttpHeaders>;
  retryAfterInMs: number | undefined;
  detail: ErrorDetail;
  /** Whether the call was to send a message. */
  isSend: boolean;
  /** Whether the operation knows the status as a success, so that only the caller calls it a failure. */
  isExpected: boolean;
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
    case 400:
      return answer.detail.target?.toLowerCase() === "filter"
        ? ["What a filter may say: https://aka.ms/awps/filter-syntax"]
        : [];
    case 401:
      return adviseOnUnauthorized(called, answer, now);
    case 403:
      return called.credentialKind === "entra"
        ? ["The identity lacks a role on this resource: assign it Web PubSub Service Owner."]
        : [
            "Access is denied: check the network rules of the resource, and whether it allows keys.",
          ];
    case 404:
      return [adviseOnNotFound(answer)];
    case 409:
      return answer.detail.code === "Error.Connection.Conflict"
        ? [
            "A connection holds 1,000 groups for each permission at most: revoke some, or give the client's token the role for all groups.",
          ]
        : [];
    case 413:
      return [
        answer.isSend
          ? "A message may have 1 MiB at most: send less, or send a link to it."
          : "A request may have 1 MiB at most: spread what it lists over several calls.",
      ];
    case 414:
    case 431:
      return [
        "The address is too long, and counts twice, as the token names it: shorten what the call lists or names.",
      ];
    case 415:
      return [
        answer.isSend
          ? "A message is text/plain, application/json or application/octet-stream: see that no header or policy of yours changes Content-Type."
          : "The body is application/json: see that no header or policy of yours changes Content-Type.",
      ];
    case 429:
      return [adviseOnThrottling(answer.retryAfterInMs)];
    default:
      if (answer.status >= 500) return adviseOnServerError(answer);
      return answer.status >= 400 || answer.isExpected ? [] : [adviseOnStranger(answer)];
  }
}

function adviseOnUnauthorized(
  called: CalledOperation,
  answer: FailedAnswer,
  now: number,
): string[] {
  const skew = printSkew(answer.headers["date"], now);
  if (called.credentialKind === "entra") {
    return [
      "The service did not accept the Microsoft Entra ID token: check that the credential is of the resource's tenant.",
      ...(skew === undefined ? [] : [`${skew}: correct it, or tokens are used after their end.`]),
    ];
  }
  return [
    `The service did not accept the access token. Signed audience: ${answer.address}`,
    skew === undefined
      ? "Check that the access key is current and belongs to this resource."
      : `${skew}: correct it, or check that the access key is current.`,
  ];
}

function printSkew(date: string | undefined, now: number): string | undefined {
  const skewInMs = measureSkew(date, now);
  const minutes = skewInMs === undefined ? 0 : Math.round(skewInMs / 60_000);
  if (Math.abs(minutes) < toleratedSkewInMinutes) return undefined;
  const direction = minutes > 0 ? `${minutes} min ahead of` : `${-minutes} min behind`;
  return `This machine's clock is ${direction} the service's Date header`;
}

/** A 404 is the service's answer where it has a code, or where a header shows that it is the service. */
function adviseOnNotFound({ detail, headers }: FailedAnswer): string {
  if (detail.code?.endsWith(".NotExisted") === true) {
    return 'It may have disconnected in the meantime, and nothing was changed. Where that is no failure: classify: { 404: "success" }.';
  }
  return detail.code !== undefined || headers["api-supported-versions"] !== undefined
    ? "The service does not know what the call names: check the hub and the names in the call."
    : "Nothing there knows this operation: check that the endpoint is a Web PubSub resource.";
}

function adviseOnThrottling(retryAfterInMs: number | undefined): string {
  return retryAfterInMs === undefined
    ? "Too many requests at once, or the quota of the resource is used up: send less, or scale it up."
    : `The service asks to be left alone for ${retryAfterInMs / 1000} s (Retry-After).`;
}

function adviseOnServerError({ retryAfterInMs, isSend }: FailedAnswer): string[] {
  return [
    retryAfterInMs === undefined
      ? "The fault is not in the request: try again later, and quote the requestId when you report it."
      : adviseOnThrottling(retryAfterInMs),
    ...(isSend ? [unsureDelivery] : []),
  ];
}

/** A status below 400 that the operation does not have is no answer of the service's. */
function adviseOnStranger({ headers }: FailedAnswer): string {
  const { location } = headers;
  return location !== undefined && URL.canParse(location)
    ? `It points to ${new URL(location).origin}, and a token is not taken to another host: check the endpoint.`
    : "The service has no such answer to this call: check that the endpoint is a Web PubSub resource.";
}

/** What there is to know after a send of which nobody can say whether it arrived. */
export const unsureDelivery: string =
  "The message may have been delivered; a send is repeated only where retryOptions.repeatSends allows it.";
