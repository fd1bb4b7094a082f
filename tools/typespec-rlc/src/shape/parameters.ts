import type { Operation, Payload, QueryParameter, ServiceVersion } from "@restline/spec-model";
import { shapeMediaTypes, shapeRequestBody } from "./body.ts";
import { toPascalCase } from "./identifier.ts";
import { NameTable } from "./name-table.ts";
import type { RlcParameterGroup, RlcParameters, RlcSingleParameter, RlcWrapper } from "./rlc.ts";
import type { RlcProperty, RlcType } from "./rlc-type.ts";
import { describeDelimiter, isDate, joinDocs, shapeType, type TypeContext } from "./type.ts";

/** Everything that a call takes beside the path's arguments. */
export function shapeParameters(
  types: ServiceVersion["types"],
  operation: Operation,
  name: string,
): RlcParameters {
  const context: TypeContext = { types, side: "input" };
  const wrappers: RlcWrapper[] = [];
  const query = operation.parameters
    .filter((parameter) => parameter.kind === "query")
    .map((parameter) => shapeQueryParameter(context, parameter, { name, wrappers }));
  const headers = operation.parameters
    .filter(({ kind }) => kind === "header")
    .map((parameter): RlcProperty => {
      // A header is text: the values of an array are joined by the caller (buildCsvCollection), and
      // a date is written by it, since the runtime would send a `Date` as `Date.toString` has it.
      const type: RlcType =
        parameter.type.kind === "array"
          ? { kind: "keyword", name: "string" }
          : shapeType(
              { ...context, side: isDate(parameter.type) ? "output" : "input" },
              parameter.type,
            );
      return withDoc(parameter.doc, { name: parameter.name, optional: parameter.optional, type });
    });
  const queryNames = { name: `${name}QueryParam`, propertiesName: `${name}QueryParamProperties` };
  const headerNames = { name: `${name}HeaderParam`, propertiesName: `${name}Headers` };
  const groups = {
    ...(query.length === 0 ? {} : { query: shapeGroup(queryNames, query) }),
    ...(headers.length === 0 ? {} : { headers: shapeGroup(headerNames, headers) }),
    ...(operation.body === undefined ? {} : shapeBody(context, operation.body, name)),
  };
  return {
    name: `${name}Parameters`,
    joinsHeaders: operation.parameters.some(
      ({ kind, type }) => kind === "header" && type.kind === "array",
    ),
    required: Object.values(groups).some(({ required }) => required),
    wrappers,
    ...groups,
  };
}

function shapeGroup(
  names: { readonly name: string; readonly propertiesName: string },
  properties: readonly RlcProperty[],
): RlcParameterGroup {
  // A name that the spec gives to two parameters is one property all the same.
  const distinct = [...new Map(properties.map((property) => [property.name, property])).values()];
  return {
    ...names,
    required: distinct.some(({ optional }) => !optional),
    properties: distinct,
  };
}

/** An array says on the wire how its values are kept apart, so it may need a wrapper. */
function shapeQueryParameter(
  context: TypeContext,
  parameter: QueryParameter,
  owner: { readonly name: string; readonly wrappers: RlcWrapper[] },
): RlcProperty {
  const { name, doc, optional, explode, style } = parameter;
  const plain = shapeType(context, parameter.type);
  const wrapperName = nameWrapper(`${owner.name}${toPascalCase(name)}QueryParam`, owner.wrappers);
  if (!needsWrapper(parameter.type, context)) {
    const hint = describeDelimiter(parameter.type);
    return { name, ...joinDocs(doc, hint), optional, type: plain };
  }
  owner.wrappers.push(
    withDoc(doc, {
      name: wrapperName,
      parameter: name,
      value: plain,
      members: { explode, style },
    }),
  );
  const wrapper: RlcType = { kind: "reference", name: wrapperName, side: "parameters" };
  const joinedByComma = plain.kind === "array" && !explode && style === "form";
  const type: RlcType = joinedByComma ? { kind: "union", variants: [plain, wrapper] } : wrapper;
  return withDoc(doc, { name, optional, type });
}

/** Two parameters whose names differ only in what no identifier can hold: the second is numbered. */
function nameWrapper(wanted: string, wrappers: readonly RlcWrapper[]): string {
  return new NameTable(wrappers.map(({ name }) => name)).claim(wanted);
}

function needsWrapper(type: QueryParameter["type"], { types }: TypeContext): boolean {
  if (type.kind === "reference") return types[type.name]?.kind === "model";
  if (type.kind === "array") return type.delimiter === undefined;
  return type.kind === "record" || type.kind === "object";
}

function shapeBody(
  context: TypeContext,
  body: Payload,
  name: string,
): { body: RlcSingleParameter; mediaTypes?: RlcSingleParameter } {
  const shaped = withDoc(body.doc, {
    name: `${name}BodyParam`,
    required: !body.optional,
    type: shapeRequestBody(context, body),
  });
  const mediaTypes = shapeMediaTypes(context, body);
  if (mediaTypes === undefined) return { body: shaped };
  return { mediaTypes: { name: `${name}MediaTypesParam`, ...mediaTypes }, body: shaped };
}

function withDoc<T extends object>(doc: string | undefined, shaped: T): T & { doc?: string } {
  return doc === undefined ? shaped : { ...shaped, doc };
}
