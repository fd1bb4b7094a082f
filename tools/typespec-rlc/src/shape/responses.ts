import type {
  Operation,
  Payload,
  Response,
  ServiceVersion,
  Status,
  WireType,
} from "@restline/spec-model";
import { shapeResponseBody } from "./body.ts";
import { NameTable } from "./name-table.ts";
import type { RlcResponse } from "./rlc.ts";
import type { RlcProperty, RlcType } from "./rlc-type.ts";
import { listStatuses } from "./status.ts";
import { shapeType, type TypeContext } from "./type.ts";

/** One response for each status that the operation declares. */
export function shapeResponses(
  types: ServiceVersion["types"],
  operation: Operation,
  name: string,
): RlcResponse[] {
  const context: TypeContext = { types, side: "output" };
  const names = new NameTable();
  return operation.responses.map((response) => {
    const statuses = listStatuses(response.status, operation.responses);
    const shaped = { ...shapeResponse(context, response, name), statuses };
    // A range may begin with a status that has a response of its own.
    return { ...shaped, name: names.claim(shaped.name) };
  });
}

function shapeResponse(
  context: TypeContext,
  response: Response,
  name: string,
): Omit<RlcResponse, "statuses"> {
  const status = shapeStatus(response.status);
  const base = `${name}${status ?? "Default"}`;
  const headers = shapeHeaders(context, response);
  const body = shapeBodies(context, response.bodies);
  return {
    name: `${base}Response`,
    ...(status === undefined ? {} : { status }),
    expected: status !== undefined && !response.error,
    ...(response.doc === undefined ? {} : { doc: response.doc.trim() }),
    ...(body === undefined ? {} : { body }),
    ...(headers.length === 0 ? {} : { headers: { name: `${base}Headers`, properties: headers } }),
  };
}

/** A range takes its first code. */
function shapeStatus(status: Status): string | undefined {
  switch (status.kind) {
    case "code":
      return String(status.code);
    case "range":
      return String(status.start);
    case "default":
      return undefined;
  }
}

function shapeBodies(context: TypeContext, bodies: readonly Payload[]): RlcType | undefined {
  const shaped = bodies.map((body) => shapeResponseBody(context, body));
  const distinct = [...new Map(shaped.map((type) => [JSON.stringify(type), type])).values()];
  return distinct.length < 2 ? distinct[0] : { kind: "union", variants: distinct };
}

/** Headers by their wire names; the content type is one where the spec declares it. */
function shapeHeaders(context: TypeContext, { headers, bodies }: Response): RlcProperty[] {
  const shaped = headers.map(({ name, doc, optional, type }): RlcProperty => ({
    name,
    ...(doc === undefined ? {} : { doc }),
    optional,
    type: shapeHeaderType(context, type),
  }));
  const declared = bodies.flatMap(({ contentTypeHeader }) => contentTypeHeader ?? []);
  if (declared.length === 0) return shaped;
  const types = declared.map((type) => shapeHeaderType(context, type));
  const [first] = types;
  const type: RlcType = types.length === 1 && first ? first : { kind: "union", variants: types };
  return [{ name: "content-type", optional: declared.length < bodies.length, type }, ...shaped];
}

/** What arrives is text, so a number or a date stays a string; an enum keeps its values. */
function shapeHeaderType(context: TypeContext, type: WireType): RlcType {
  return isChoice(context, type) ? shapeType(context, type) : { kind: "keyword", name: "string" };
}

function isChoice({ types }: TypeContext, type: WireType): boolean {
  if (type.kind === "reference") return types[type.name]?.kind === "enum";
  const variants = type.kind === "union" ? type.variants : [type];
  return variants.every(
    (variant) => variant.kind === "literal" && typeof variant.value === "string",
  );
}
