import {
  getDoc,
  getEffectiveModelType,
  ignoreDiagnostics,
  isErrorModel,
  isVoidType,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import {
  getContentTypes,
  isMetadata,
  type HttpOperationResponse,
  type HttpOperationResponseContent,
  type HttpPayloadBody,
} from "@typespec/http";
import type { Payload, Response, ResponseHeader, Status } from "../model/payload.ts";
import type { ReadContext } from "./context.ts";
import { reportUnsupportedBody } from "./diagnostics.ts";
import { withoutUndefined } from "./optional.ts";
import { readPropertyType, readType } from "./type.ts";

const CONTENT_TYPE = "content-type";

/** A body, or `undefined` where there is none to speak of (`void`) or none that can be read. */
export function readPayload(
  context: ReadContext,
  body: HttpPayloadBody,
  headContentType?: ModelProperty,
): Payload | undefined {
  if (body.bodyKind !== "single") {
    const target = body.property ?? context.namespace;
    context.diagnostics.push(reportUnsupportedBody(body.bodyKind, target));
    return undefined;
  }
  if (isVoidType(body.type)) return undefined;
  const { property } = body;
  const contentTypeProperty = body.contentTypeProperty ?? headContentType;
  return withoutUndefined({
    contentTypes: headContentType
      ? ignoreDiagnostics(getContentTypes(headContentType))
      : body.contentTypes,
    type: readType(context, findNamedBody(context.program, body.type)),
    optional: property?.optional ?? false,
    doc: property && getDoc(context.program, property),
    contentTypeHeader: contentTypeProperty && readPropertyType(context, contentTypeProperty),
  });
}

export function readResponse(context: ReadContext, response: HttpOperationResponse): Response {
  // Of a HEAD, @typespec/http hands out the content type as one more header.
  const bodies = response.responses.flatMap(({ body, headers }) =>
    body === undefined ? [] : (readPayload(context, body, headers?.[CONTENT_TYPE]) ?? []),
  );
  return withoutUndefined({
    status: readStatus(response.statusCodes),
    error: isErrorModel(context.program, response.type),
    doc: response.description,
    headers: readHeaders(context, response.responses),
    bodies,
  });
}

/** A header is optional where one of the response's shapes can lack it. */
function readHeaders(
  context: ReadContext,
  contents: readonly HttpOperationResponseContent[],
): ResponseHeader[] {
  const found = new Map<string, ModelProperty[]>();
  for (const { headers } of contents) {
    for (const [name, property] of Object.entries(headers ?? {})) {
      const key = name.toLowerCase();
      if (key === CONTENT_TYPE) continue;
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

/** A body spread from a named model, with headers beside it, is still that model on the wire. */
function findNamedBody(program: Program, type: Type): Type {
  if (type.kind !== "Model" || type.name !== "") return type;
  return getEffectiveModelType(program, type, (property) => !isMetadata(program, property));
}
