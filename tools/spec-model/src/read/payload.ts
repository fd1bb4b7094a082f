import {
  getDoc,
  getEffectiveModelType,
  ignoreDiagnostics,
  isVoidType,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import {
  getContentTypes,
  isMetadata,
  type HttpOperationBody,
  type HttpOperationFileBody,
  type HttpOperationMultipartBody,
  type HttpOperationPart,
  type HttpPayloadBody,
} from "@typespec/http";
import type {
  FilePayload,
  MultipartPayload,
  Part,
  PartHeader,
  Payload,
  SinglePayload,
} from "../model/payload.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readPropertyType, readType } from "./type.ts";

/** A body, or `undefined` where there is none to speak of (`void`). */
export function readPayload(
  context: ReadContext,
  body: HttpPayloadBody,
  headContentType?: ModelProperty,
): Payload | undefined {
  switch (body.bodyKind) {
    case "single":
      return isVoidType(body.type) ? undefined : readSingle(context, body, headContentType);
    case "file":
      return readFile(context, body);
    case "multipart":
      return readMultipart(context, body);
  }
}

function readSingle(
  context: ReadContext,
  body: HttpOperationBody,
  headContentType?: ModelProperty,
): SinglePayload {
  return withoutUndefined({
    kind: "single" as const,
    ...readShared(context, body, headContentType),
    type: readType(context, findNamedBody(context.program, body.type)),
  });
}

function readFile(context: ReadContext, body: HttpOperationFileBody): FilePayload {
  return withoutUndefined({
    kind: "file" as const,
    ...readShared(context, body),
    name: body.type.name === "" ? undefined : context.types.claim(body.type, nameFileForm(body)),
    text: body.isText,
  });
}

function nameFileForm({ isText, contentTypes }: HttpOperationFileBody): string {
  return `${isText ? "text" : "binary"} file ${contentTypes.join(", ")}`;
}

function readMultipart(context: ReadContext, body: HttpOperationMultipartBody): MultipartPayload {
  const isNamed = body.multipartKind === "model" && body.type.name !== "";
  return withoutUndefined({
    kind: "multipart" as const,
    ...readShared(context, body),
    name: isNamed ? context.types.claim(body.type, "multipart") : undefined,
    parts: body.parts.map((part) => readPart(context, part)),
  });
}

function readPart(context: ReadContext, part: HttpOperationPart): Part {
  const { name, optional, multi, body, property, filename } = part;
  return withoutUndefined({
    name,
    property: property === undefined || property.name === name ? undefined : property.name,
    doc: property && getDoc(context.program, property),
    optional,
    multiple: multi,
    contentType: body.contentTypeProperty && readPresence(body.contentTypeProperty),
    filename: filename && readPresence(filename),
    headers: part.headers.map((header) =>
      readPartHeader(context, header.options.name, header.property),
    ),
    body: body.bodyKind === "file" ? readFile(context, body) : readSingle(context, body),
  });
}

function readPartHeader(context: ReadContext, name: string, property: ModelProperty): PartHeader {
  return withoutUndefined({
    name: name.toLowerCase(),
    doc: getDoc(context.program, property),
    type: readPropertyType(context, property),
    optional: property.optional,
  });
}

function readPresence({ optional }: ModelProperty): "optional" | "required" {
  return optional ? "optional" : "required";
}

function readShared(
  context: ReadContext,
  { property, contentTypes, contentTypeProperty }: HttpPayloadBody,
  headContentType?: ModelProperty,
) {
  const header = contentTypeProperty ?? headContentType;
  return {
    contentTypes: headContentType
      ? ignoreDiagnostics(getContentTypes(headContentType))
      : contentTypes,
    optional: property?.optional ?? false,
    doc: property && getDoc(context.program, property),
    contentTypeHeader: header && readPropertyType(context, header),
  };
}

/** A body spread from a named model, with headers beside it, is still that model on the wire. */
export function findNamedBody(program: Program, type: Type): Type {
  if (type.kind !== "Model" || type.name !== "") return type;
  return getEffectiveModelType(program, type, (property) => !isMetadata(program, property));
}
