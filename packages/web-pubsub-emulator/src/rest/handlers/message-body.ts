import { describeMetadataProblem, type Metadata, type Payload } from "../../payload.ts";
import type { RestCall } from "../call.ts";
import { refuse } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import type { Refused } from "./audience.ts";
import { decodeText, readContentType } from "./text-body.ts";

/** The message in a send, or the answer when there is none to be had. */
export type MessageReading =
  | { readonly kind: "message"; readonly payload: Payload; readonly metadata?: Metadata }
  | Refused;

const metadataPrefix = "x-webpubsub-metadata-";

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
  const metadata = readMetadata(headers);
  if (metadata === undefined) return { kind: "message", payload: payload.payload };
  const problem = describeMetadataProblem(metadata);
  if (problem !== undefined) return refuseWith(problem);
  return { kind: "message", payload: payload.payload, metadata };
}

type PayloadReading = { readonly kind: "payload"; readonly payload: Payload } | Refused;

/** Documented: text stays text, JSON stays as sent, and a body of no declared type is bytes. */
function readPayload(bytes: Uint8Array, header: string | undefined): PayloadReading {
  const { mediaType, charset } = readContentType(header);
  switch (mediaType) {
    case "":
    case "application/octet-stream":
      return { kind: "payload", payload: { kind: "binary", bytes } };
    case "text/plain": {
      const text = decodeText(bytes, charset);
      return text === undefined
        ? unsupported(header)
        : { kind: "payload", payload: { kind: "text", text } };
    }
    case "application/json": {
      const text = decodeText(bytes, charset);
      if (text === undefined) return unsupported(header);
      if (!isJson(text)) return refuseWith("The request body is not a valid JSON.");
      return { kind: "payload", payload: { kind: "json", text } };
    }
    default:
      return unsupported(header);
  }
}

/** Checked, and then passed on as text: parsed JSON would lose what its author wrote. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Of a repeated header the last value counts, and of a list in it the last item. */
function readMetadata(headers: Readonly<Record<string, string | undefined>>): Metadata | undefined {
  let metadata: Record<string, string> | undefined;
  for (const name in headers) {
    if (!name.startsWith(metadataPrefix)) continue;
    const value = headers[name] ?? "";
    metadata ??= {};
    metadata[name.slice(metadataPrefix.length)] = value.slice(value.lastIndexOf(",") + 1).trim();
  }
  return metadata;
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
