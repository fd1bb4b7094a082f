import type { MultipartPayload, Part } from "@restline/spec-model";
import { byteSource, isByteBody, partSource } from "./bytes.ts";
import { toPascalCase } from "./identifier.ts";
import { nameModel } from "./model-name.ts";
import type { RlcDeclaration, RlcInterface, RlcProperty, RlcType } from "./rlc-type.ts";
import { shapeType, type TypeContext } from "./type.ts";

/** A form: a `FormData`, or a list of descriptors, of which the runtime makes the parts. */
export function shapeFormData(context: TypeContext, payload: MultipartPayload): RlcType {
  if (!isForm(payload)) return byteSource;
  return payload.name === undefined
    ? shapeForm(
        payload.parts.map((part) => ({ kind: "object", properties: shapePart(context, part) })),
      )
    : { kind: "reference", name: nameModel(payload.name, "input"), side: "input" };
}

/** The descriptors of a form that has a name, and the form itself. */
export function shapeFormDeclarations(
  context: TypeContext,
  payload: MultipartPayload,
): RlcDeclaration[] {
  if (payload.name === undefined || !isForm(payload)) return [];
  const form = nameModel(payload.name, "input");
  const taken = new Set<string>();
  const source = payload.name;
  const descriptors = payload.parts.map((part): RlcInterface & { source: string } => ({
    kind: "interface",
    source,
    name: nameDescriptor(form, part, taken),
    ...(part.doc === undefined ? {} : { doc: part.doc }),
    properties: shapePart(context, part),
  }));
  const references = descriptors.map(({ name }): RlcType => ({
    kind: "reference",
    name,
    side: "input",
  }));
  return [...descriptors, { kind: "alias", name: form, source, type: shapeForm(references) }];
}

/** The runtime makes parts of nothing but forms; the text of any other kind is the caller's. */
function isForm({ contentTypes }: MultipartPayload): boolean {
  return contentTypes.every((it) => it.startsWith("multipart/form-data"));
}

function shapeForm(descriptors: readonly RlcType[]): RlcType {
  return {
    kind: "union",
    variants: [
      { kind: "bodySource", name: "WebFormData" },
      { kind: "array", items: { kind: "union", variants: descriptors } },
    ],
  };
}

function nameDescriptor(form: string, { property, name }: Part, taken: Set<string>): string {
  const base = `${form}${toPascalCase(property ?? name ?? "")}`;
  let found = base;
  for (let count = 1; taken.has(found); count++) found = `${base}${count}`;
  taken.add(found);
  return `${found}PartDescriptor`;
}

function shapePart(context: TypeContext, part: Part): RlcProperty[] {
  const { name, headers, body } = part;
  const isBinary = body.kind === "file" || isByteBody(body);
  return [
    ...(name === undefined ? [] : [required("name", { kind: "literal", value: name })]),
    required("body", isBinary ? partSource : shapePartBody(context, part)),
    ...(isBinary ? [shapeFilename(part)] : []),
    ...shapeContentType(context, part, isBinary),
    ...(headers.length === 0 ? [] : [shapePartHeaders(context, part)]),
  ];
}

/** A part that is one value is that value's text, so a date is text here too. */
function shapePartBody({ types }: TypeContext, { body }: Part): RlcType {
  if (body.kind === "file") return partSource;
  return shapeType({ types, side: body.type.kind === "scalar" ? "output" : "input" }, body.type);
}

function shapeFilename({ filename }: Part): RlcProperty {
  const type: RlcType = { kind: "keyword", name: "string" };
  return { name: "filename", optional: filename !== "required", type };
}

/**
 * Bytes may always say what they are; of other values the runtime finds it out, so only what the
 * spec declares is offered.
 */
function shapeContentType(
  context: TypeContext,
  { contentType, body }: Part,
  isBinary: boolean,
): RlcProperty[] {
  if (!isBinary && contentType === undefined) return [];
  const type: RlcType = body.contentTypeHeader
    ? shapeType(context, body.contentTypeHeader)
    : { kind: "keyword", name: "string" };
  if (!isBinary) return [{ name: "contentType", optional: isFoundOut(body.contentTypes), type }];
  if (contentType === "required") return [{ name: "contentType", optional: false, type }];
  const doc =
    "Default: a `Blob`'s own, `text/plain` for a string, otherwise `application/octet-stream`; " +
    "`null` sends none.";
  const none: RlcType = { kind: "literal", value: null };
  const variants = type.kind === "union" ? [...type.variants, none] : [type, none];
  return [{ name: "contentType", doc, optional: true, type: { kind: "union", variants } }];
}

function isFoundOut(contentTypes: readonly string[]): boolean {
  return contentTypes.some((it) => it === "text/plain" || it === "application/json");
}

function shapePartHeaders(context: TypeContext, { headers }: Part): RlcProperty {
  const properties = headers.map(({ name, doc, optional, type }): RlcProperty => ({
    name,
    ...(doc === undefined ? {} : { doc }),
    optional,
    type: shapeType(context, type),
  }));
  const optional = headers.every((header) => header.optional);
  return { name: "headers", optional, type: { kind: "object", properties } };
}

function required(name: string, type: RlcType): RlcProperty {
  return { name, optional: false, type };
}
