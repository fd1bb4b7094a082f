import type { FilePayload, Payload, SinglePayload } from "@restline/spec-model";
import { byteArray, byteSource, isByteBody, rawByteSource } from "./bytes.ts";
import { isJsonType, isMergePatchType, isStreamType, isXmlType } from "./media-type.ts";
import { nameModel } from "./model-name.ts";
import { shapeFormData } from "./multipart.ts";
import type { RlcType, Side } from "./rlc-type.ts";
import { shapeType, type TypeContext } from "./type.ts";

/** What a caller passes as the body of a request. */
export function shapeRequestBody(context: TypeContext, payload: Payload): RlcType {
  switch (payload.kind) {
    case "single":
      return shapeSingleRequest(context, payload);
    case "file":
      return referenceFile(context, payload) ?? shapeFile(payload, "input");
    case "multipart":
      return shapeFormData(context, payload);
  }
}

/** What a caller finds as the body of a response. */
export function shapeResponseBody(context: TypeContext, payload: Payload): RlcType {
  switch (payload.kind) {
    case "single":
      if (isByteBody(payload)) return byteArray;
      return orXml(payload, orText(payload, shapeType(context, payload.type)));
    case "file":
      return referenceFile(context, payload) ?? shapeFile(payload, "output");
    case "multipart":
      return text;
  }
}

/**
 * How a request names its media type: as the spec declares it, or, where the runtime would find
 * out another one than the body's, by itself. `undefined`: there is nothing to name.
 */
export function shapeMediaTypes(
  context: TypeContext,
  payload: Payload,
): { readonly required: boolean; readonly type: RlcType } | undefined {
  const { contentTypes, contentTypeHeader, optional } = payload;
  if (contentTypeHeader !== undefined) {
    // Of a file of any type, the runtime's `application/octet-stream` is as good as another.
    const isOpen = payload.kind === "file" && contentTypeHeader.kind === "scalar";
    return { required: !optional && !isOpen, type: shapeType(context, contentTypeHeader) };
  }
  if (contentTypes.some(isFoundOut)) return undefined;
  const variants = contentTypes.map((value): RlcType => ({ kind: "literal", value }));
  const isText = contentTypes.every((it) => it.startsWith("text/"));
  return { required: !optional && !isText, type: { kind: "union", variants } };
}

/** What the contents of a file are on one side. */
export function shapeFile(file: FilePayload, side: Side): RlcType {
  if (side === "output") {
    if (isByteFile(file)) return byteArray;
    return file.contentTypes.every(isJsonType) ? { kind: "keyword", name: "unknown" } : text;
  }
  // A string that is sent as JSON would be quoted, and no longer be the file's contents.
  return file.contentTypes.some(isJsonType) ? rawByteSource : byteSource;
}

/** Whether a file that comes back is bytes: it is neither text nor JSON, which is parsed. */
export function isByteFile({ text: isText, contentTypes }: FilePayload): boolean {
  return !isText && !contentTypes.every(isJsonType);
}

/** A file type has a declaration of its own, unless its name is a model's that describes a file. */
export function nameFile({ types, side }: TypeContext, { name }: FilePayload): string | undefined {
  return name === undefined || name in types ? undefined : nameModel(name, side);
}

/** The name of the patch of a model; `undefined` where the body is no patch of a named model. */
export function nameMergePatch(payload: Payload): string | undefined {
  return payload.kind === "single" && isMergePatch(payload) && payload.type.kind === "reference"
    ? `${nameModel(payload.type.name, "input")}ResourceMergeAndPatch`
    : undefined;
}

const text: RlcType = { kind: "keyword", name: "string" };

/** The runtime tells bytes from everything else, which is JSON to it. */
function isFoundOut(mediaType: string): boolean {
  return ["application/json", "application/octet-stream", "*/*"].includes(mediaType);
}

function shapeSingleRequest(context: TypeContext, payload: SinglePayload): RlcType {
  if (isByteBody(payload) || isStream(payload)) return byteSource;
  if (isMergePatch(payload)) return shapeMergePatch(context, payload);
  const type = shapeType(context, payload.type);
  return orXml(
    payload,
    payload.partial ? { kind: "mergePatch", name: "PartialUpdate", of: type } : type,
  );
}

/** Nothing here knows XML's names and attributes, so its text is passed through. */
function orXml({ contentTypes }: SinglePayload, type: RlcType): RlcType {
  if (contentTypes.every(isXmlType)) return text;
  return contentTypes.some(isXmlType) ? { kind: "union", variants: [type, text] } : type;
}

/** A number or a boolean is parsed in JSON alone: elsewhere its text arrives. */
function orText({ type: { kind }, contentTypes }: SinglePayload, type: RlcType): RlcType {
  const isParsed = type.kind !== "keyword" || !["number", "boolean"].includes(type.name);
  if (kind !== "scalar" || isParsed || contentTypes.every(isJsonType)) return type;
  return contentTypes.some(isJsonType) ? { kind: "union", variants: [type, text] } : text;
}

function isStream({ type, contentTypes }: SinglePayload): boolean {
  return type.kind === "scalar" && type.name === "string" && contentTypes.every(isStreamType);
}

/** A whole value is a patch too, so a body that may be either takes a patch. */
function isMergePatch({ contentTypes }: SinglePayload): boolean {
  return contentTypes.some(isMergePatchType);
}

function shapeMergePatch(context: TypeContext, payload: SinglePayload): RlcType {
  const name = nameMergePatch(payload);
  return name === undefined
    ? { kind: "mergePatch", name: "MergePatch", of: shapeType(context, payload.type) }
    : { kind: "reference", name, side: "input" };
}

function referenceFile(context: TypeContext, payload: FilePayload): RlcType | undefined {
  const name = nameFile(context, payload);
  return name === undefined ? undefined : { kind: "reference", name, side: context.side };
}
