import type { PipelineResponse } from "@azure/core-rest-pipeline";

const millisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"] as const;

/**
 * Reads how long a service asks to be left alone, in milliseconds: `retry-after-ms` and
 * `x-ms-retry-after-ms` as they are, `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3), counted from `now` (milliseconds since 1970). A date that has passed is 0; a header that
 * is neither a number from 0 up nor a date counts as absent.
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
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
