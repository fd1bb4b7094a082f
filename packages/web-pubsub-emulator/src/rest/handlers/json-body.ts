import { decodeText, readContentType } from "../../http-text.ts";
import type { RestCall } from "../call.ts";
import { refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import type { Refused } from "./audience.ts";

/** A body that is a JSON object, or the answer when it is not. */
export type JsonBody =
  | { readonly kind: "object"; readonly value: Readonly<Record<string, unknown>> }
  | Refused;

/** Reads length, content type and body of an operation that takes JSON. */
export function readJsonBody(call: RestCall): JsonBody {
  const { body, headers } = call.request;
  if (body.kind === "none") return refused(badRequestOutcome("Invalid Content-Length header."));
  if (body.kind === "tooLarge") {
    return refused({ kind: "bare", status: 413, explanation: "The body is larger than 1 MiB." });
  }
  const { mediaType, charset } = readContentType(headers["content-type"]);
  const text = mediaType === "application/json" ? decodeText(body.bytes, charset) : undefined;
  if (text === undefined) {
    const explanation = `Content-Type '${headers["content-type"] ?? ""}' is not application/json, or its charset is unknown.`;
    return refused({ kind: "bare", status: 415, explanation });
  }
  const value = parse(text);
  return value === undefined
    ? refused(badRequestOutcome("The request body is not a valid JSON."))
    : { kind: "object", value };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badRequestOutcome(message: string): Outcome {
  return refuse(badRequest(message));
}

function refused(outcome: Outcome): Refused {
  return { kind: "refused", outcome };
}
