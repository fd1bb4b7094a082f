import { bytesOfBody, type Body } from "../fixture/body.ts";
import type {
  Message,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from "../fixture/fixture.ts";
import { mapStrings } from "../fixture/json.ts";
import { createReplacement, type SanitiseRules } from "./live-values.ts";
import {
  neverStored,
  neverStoredInRequests,
  secretQueryParameters,
  standInAccessKey,
  standInDate,
  standInHeaders,
  standInSecret,
} from "./stand-ins.ts";
import { sanitiseAuthorization, sanitiseTokens } from "./token.ts";

/** The message without what must not be kept, and with stand-ins for what changes from run to run. */
export type Sanitiser = <M extends Message>(message: M) => M;

/**
 * The one function that cleans what goes into fixtures. It is applied to every message before it
 * reaches the disk, and again to the live request in playback, which makes the two comparable.
 * Applying it to its own result changes nothing.
 *
 * Bodies that are neither text nor JSON are left as they are: bytes have no parts to replace.
 *
 * @throws RangeError for rules that would find live values in what stands in for them
 */
export function createSanitiser(rules: SanitiseRules = {}): Sanitiser {
  const replace = createReplacement(rules);
  const sanitiseText = (text: string): string =>
    replace(sanitiseTokens(text, replace)).replace(
      /\b(AccessKey=)[^;\s"]+/gi,
      (_, name: string) => name + standInAccessKey,
    );
  return (message) => {
    if (message.kind === "dropped") return message;
    const body = sanitiseBody(message.body, sanitiseText);
    const headers = sanitiseHeaders(message, { sanitiseText, replace, body });
    const cleaned = { ...message, headers, body };
    return "url" in message ? { ...cleaned, url: sanitiseUrl(message.url, sanitiseText) } : cleaned;
  };
}

function sanitiseUrl(url: string, sanitiseText: (text: string) => string): string {
  // Not by URLSearchParams, which would spell what was not touched anew.
  return sanitiseText(url).replace(/([?&])([^=&#]*)=([^&#]*)/g, (pair, mark, name: string) =>
    secretQueryParameters.has(name.toLowerCase()) ? `${mark}${name}=${standInSecret}` : pair,
  );
}

function sanitiseHeaders(
  { headers, kind }: RecordedRequest | RecordedResponse,
  context: {
    readonly sanitiseText: (text: string) => string;
    readonly replace: (text: string) => string;
    readonly body: Body;
  },
): RecordedHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !neverStored.has(name) && !(kind === "request" && neverStoredInRequests.has(name)),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => {
      switch (name) {
        case "authorization":
          return [name, sanitiseAuthorization(value, context.replace)];
        case "content-length":
          return [name, lengthOf(context.body) ?? value];
        default:
          return [name, standInHeaders.get(name) ?? withoutDates(context.sanitiseText(value))];
      }
    }),
  );
}

/** An answer to HEAD has the length of a body that it does not have: that one stays. */
function lengthOf(body: Body): string | undefined {
  return body.kind === "none" ? undefined : String(bytesOfBody(body).length);
}

/** Dates as HTTP writes them (RFC 9110, section 5.6.7). */
function withoutDates(value: string): string {
  return value.replace(
    /\b[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\b/g,
    standInDate,
  );
}

function sanitiseBody(body: Body, sanitiseText: (text: string) => string): Body {
  switch (body.kind) {
    case "text":
      return { kind: "text", text: sanitiseText(body.text) };
    case "JSON":
      return { kind: "JSON", value: mapStrings(body.value, sanitiseText) };
    default:
      return body;
  }
}
