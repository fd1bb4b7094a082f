import { readHttpMetadata, readHttpPayload } from "../../http-payload.ts";
import { describeMetadataProblem, type Metadata, type Payload } from "../../payload.ts";
import type { RestCall } from "../call.ts";
import { refuse } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import type { Refused } from "./audience.ts";

/** The message in a send, or the answer when there is none to be had. */
export type MessageReading =
  | { readonly kind: "message"; readonly payload: Payload; readonly metadata?: Metadata }
  | Refused;

/** Reads length, content type, body and metadata, and complains about them in this order. */
export function readMessage(call: RestCall): MessageReading {
  const { body, headers } = call.request;
  // A length is demanded even of an empty message; without one nobody knows whether a body was meant.
  if (body.kind === "none") return refuseWith("Invalid Content-Length header.");
  if (body.kind === "tooLarge") {
    // The size is the service's documented 1 MB; which of 400 and 413 it answers has not been seen.
    return bare(413, "The body is larger than 1 MiB.");
  }
  const payload = readPayload(body.bytes, headers["content-type"]);
  if (payload.kind === "refused") return payload;
  const metadata = readHttpMetadata(headers);
  if (metadata === undefined) return { kind: "message", payload: payload.payload };
  const problem = describeMetadataProblem(metadata);
  if (problem !== undefined) return refuseWith(problem);
  return { kind: "message", payload: payload.payload, metadata };
}

type Reading = { readonly kind: "payload"; readonly payload: Payload } | Refused;

function readPayload(bytes: Uint8Array, contentType: string | undefined): Reading {
  const reading = readHttpPayload(bytes, contentType);
  switch (reading.kind) {
    case "payload":
      return reading;
    case "unsupported":
      return unsupported(contentType);
    case "invalidJson":
      return refuseWith("The request body is not a valid JSON.");
    default:
      return reading satisfies never;
  }
}

function unsupported(contentType: string | undefined): Refused {
  return bare(
    415,
    `Content-Type '${contentType ?? ""}' is none of application/json, application/octet-stream and text/plain, or its charset is unknown.`,
  );
}

/** A refusal without a body: none is known of the service. */
function bare(status: 413 | 415, explanation: string): Refused {
  return { kind: "refused", outcome: { kind: "bare", status, explanation } };
}

function refuseWith(message: string): Refused {
  return { kind: "refused", outcome: refuse(badRequest(message)) };
}
