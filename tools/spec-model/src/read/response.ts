import { getDoc, isErrorModel, type ModelProperty } from "@typespec/compiler";
import type { HttpOperationResponse, HttpOperationResponseContent } from "@typespec/http";
import type { Response, ResponseHeader, Status } from "../model/payload.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readPayload } from "./payload.ts";
import { readPropertyType } from "./type.ts";

const CONTENT_TYPE = "content-type";

export function readResponse(context: ReadContext, response: HttpOperationResponse): Response {
  // Of a HEAD, @typespec/http hands out the content type as one more header.
  const bodies = response.responses.flatMap(({ body, headers }) =>
    body === undefined ? [] : (readPayload(context, body, headers?.[CONTENT_TYPE]) ?? []),
  );
  return withoutUndefined({
    status: readStatus(response.statusCodes),
    error: isErrorModel(context.program, response.type),
    doc: response.description,
    headers: readHeaders(context, response.responses, bodies.length > 0),
    bodies,
  });
}

/**
 * A header is optional where one of the response's shapes can lack it. The content type belongs to
 * the body, unless there is none: of a HEAD, for instance.
 */
function readHeaders(
  context: ReadContext,
  contents: readonly HttpOperationResponseContent[],
  hasBody: boolean,
): ResponseHeader[] {
  const found = new Map<string, ModelProperty[]>();
  for (const { headers } of contents) {
    for (const [name, property] of Object.entries(headers ?? {})) {
      const key = name.toLowerCase();
      if (key === CONTENT_TYPE && hasBody) continue;
      found.set(key, [...(found.get(key) ?? []), property]);
    }
  }
  return [...found].map(([name, properties]) => {
    const [first] = properties;
    return withoutUndefined({
      name,
      doc: first && getDoc(context.program, first),
      type: first ? readPropertyType(context, first) : { kind: "unknown" as const },
      optional: properties.length < contents.length || properties.some(({ optional }) => optional),
    });
  });
}

function readStatus(codes: HttpOperationResponse["statusCodes"]): Status {
  if (codes === "*") return { kind: "default" };
  if (typeof codes === "number") return { kind: "code", code: codes };
  return { kind: "range", start: codes.start, end: codes.end };
}
