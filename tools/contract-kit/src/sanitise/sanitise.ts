import { bodyOfText, bytesOfBody, type Body } from "../fixture/body.ts";
import { dataOfText, type MessageData, type Step } from "../fixture/conversation.ts";
import type {
  Message,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from "../fixture/fixture.ts";
import { isJsonArray, isJsonObject, type Json } from "../fixture/json.ts";
import { essenceOf } from "../fixture/media-type.ts";
import type { SanitiseRules } from "./live-values.ts";
import { neverStored, neverStoredInRequests, standInDate, standInHeaders } from "./stand-ins.ts";
import { createTextCleaning, sanitiseSecret, type TextCleaning } from "./text.ts";
import { sanitiseAuthorization } from "./token.ts";

/** The message without what must not be kept, and with stand-ins for what changes from run to run. */
export type Sanitiser = <M extends Message>(message: M) => M;

/**
 * The one function that cleans what goes into fixtures. It is applied to every message before it
 * reaches the disk, and again to the live request in playback, which makes the two comparable.
 * Applying it to its own result changes nothing.
 *
 * Bodies and frames that are neither text nor JSON are left as they are: bytes have no parts to
 * replace. `findSecrets` looks into them.
 *
 * @throws RangeError for rules that would find live values in what stands in for them
 */
export function createSanitiser(rules: SanitiseRules = {}): Sanitiser {
  const cleaning = createTextCleaning(rules);
  return (message) => sanitiseMessage(message, cleaning);
}

function sanitiseMessage<M extends Message>(message: M, cleaning: TextCleaning): M {
  switch (message.kind) {
    case "dropped":
      return message;
    case "conversation":
      return { ...message, steps: message.steps.map((step) => sanitiseStep(step, cleaning)) };
    default: {
      const body = sanitiseBody(message.body, message.headers["content-type"], cleaning);
      const cleaned = { ...message, headers: sanitiseHeaders(message, body, cleaning), body };
      return "url" in message ? { ...cleaned, url: cleaning.cleanUrl(message.url) } : cleaned;
    }
  }
}

function sanitiseHeaders(
  { headers, kind }: RecordedRequest | RecordedResponse,
  body: Body,
  { clean }: TextCleaning,
): RecordedHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !neverStored.has(name) && !(kind === "request" && neverStoredInRequests.has(name)),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => {
      switch (name) {
        case "authorization":
          return [name, sanitiseAuthorization(value, clean)];
        case "content-length":
          return [name, lengthOf(body) ?? value];
        default:
          return [name, standInHeaders.get(name) ?? clean(withoutDates(value))];
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

function sanitiseBody(body: Body, contentType: string | undefined, cleaning: TextCleaning): Body {
  switch (body.kind) {
    case "text": {
      const isForm = essenceOf(contentType) === "application/x-www-form-urlencoded";
      const text = isForm ? cleaning.cleanPairs(body.text) : cleaning.clean(body.text);
      const cleaned = bodyOfText(text, contentType);
      // What is JSON now is cleaned as such, as it would be the next time.
      return cleaned.kind === "JSON" ? sanitiseBody(cleaned, contentType, cleaning) : cleaned;
    }
    case "JSON":
      return { kind: "JSON", value: sanitiseJson(body.value, cleaning) };
    default:
      return body;
  }
}

function sanitiseStep(step: Step, cleaning: TextCleaning): Step {
  switch (step.kind) {
    case "message":
      return { ...step, data: sanitiseData(step.data, cleaning) };
    case "close":
      return { ...step, reason: cleaning.clean(step.reason) };
    case "open":
      return { ...step, protocol: cleaning.clean(step.protocol) };
    default:
      return step;
  }
}

function sanitiseData(data: MessageData, cleaning: TextCleaning): MessageData {
  switch (data.kind) {
    case "text": {
      const cleaned = dataOfText(cleaning.clean(data.text));
      return cleaned.kind === "JSON" ? sanitiseData(cleaned, cleaning) : cleaned;
    }
    case "JSON": {
      const value = sanitiseJson(data.value, cleaning);
      return isJsonObject(value) || isJsonArray(value) ? { kind: "JSON", value } : data;
    }
    case "binary":
      return data;
  }
}

/** Every text in a value cleaned, property names too; those of secret properties are secrets. */
function sanitiseJson(value: Json, cleaning: TextCleaning): Json {
  if (typeof value === "string") return cleaning.clean(value);
  if (isJsonArray(value)) return value.map((item) => sanitiseJson(item, cleaning));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const cleanName = cleaning.clean(name);
      const isSecret = typeof item === "string" && [name, cleanName].some(cleaning.isSecret);
      return [
        cleanName,
        isSecret ? sanitiseSecret(item, cleaning.clean) : sanitiseJson(item, cleaning),
      ];
    }),
  );
}
