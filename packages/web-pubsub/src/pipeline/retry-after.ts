import type { PipelineResponse } from "@azure/core-rest-pipeline";

const millisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"] as const;

/**
 * Reads how long a service asks to be left alone, in milliseconds: `retry-after-ms` and
 * `x-ms-retry-after-ms` as they are, `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3). A date is counted from the `Date` of the same answer, so that it does not matter whether
 * this machine's clock is right, or from `now` (milliseconds since 1970) where there is none. A date
 * that has passed is 0; a header that is neither a number from 0 up nor a date counts as absent.
 */
export function readRetryAfter(
  headers: PipelineResponse["headers"],
  now: number = Date.now(),
): number | undefined {
  for (const name of millisecondHeaders) {
    const wait = readNumber(headers.get(name));
    if (wait !== undefined) return wait;
  }
  const value = headers.get("retry-after");
  if (value === undefined) return undefined;
  const seconds = readNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  // What Date.parse would make a date of besides: `-1` is in January 2001.
  if (!/^[a-z]+,? .+$/i.test(value)) return undefined;
  const until = Date.parse(value);
  const answered = Date.parse(headers.get("date") ?? "");
  const from = Number.isNaN(answered) ? now : answered;
  return Number.isNaN(until) ? undefined : Math.max(0, until - from);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
