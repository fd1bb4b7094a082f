import type { ModelType, Operation, Property, Response } from "@restline/spec-model";
import { nameOperation, nameStatus } from "@restline/spec-model/origins";
import { isIn, listProperties } from "../wire/environment.ts";
import type { Usage } from "../wire/usage.ts";
import type { Probe } from "./probe.ts";
import { nameTypes, printAnyCall, printKey } from "./request-probes.ts";
import { findExportedName, listClosedValues, showTypeText, type TypeNames } from "./type-text.ts";

/** Programs that read the answers of an operation, its errors too. */
export function listAnswerProbes(operation: Operation, names: TypeNames): Probe[] {
  const name = nameOperation(operation);
  const call = printAnyCall(operation, names);
  const proper = operation.responses.filter(({ error }) => !error);
  const errors = operation.responses.filter(({ error }) => error);
  const subject = (response: Response): string =>
    `operation ${name} response ${nameStatus(response.status)}`;
  const read = proper.flatMap((response): Probe[] => {
    const { status } = response;
    const body = showBody([response], names);
    if (status.kind !== "code" || body === undefined) return [];
    return [
      {
        text: `void (async () => { const answer = await ${call}; if (!isUnexpected(answer) && answer.status === "${status.code}") { const body: ${body} = answer.body; void body; } });`,
        subjects: [subject(response), ...nameBodyTypes(response)],
        what: `reads the answer ${status.code} of \`${name}\``,
      },
    ];
  });
  const error = showBody(errors, names);
  if (error === undefined || proper.length === 0) return read;
  return [
    ...read,
    {
      text: `void (async () => { const answer = await ${call}; if (isUnexpected(answer)) { const error: ${error} = answer.body; void error; } });`,
      subjects: [...errors.map(subject), ...errors.flatMap(nameBodyTypes)],
      what: `reads the errors of \`${name}\``,
    },
  ];
}

function showBody(responses: readonly Response[], names: TypeNames): string | undefined {
  const bodies = responses.flatMap((response) => response.bodies);
  if (bodies.length === 0) return undefined;
  const texts = bodies.map((body) =>
    body.kind === "single" ? showTypeText(body.type, "response", names) : undefined,
  );
  return texts.includes(undefined) ? undefined : [...new Set(texts)].join(" | ");
}

function nameBodyTypes({ bodies }: Response): string[] {
  return bodies.flatMap((body) => (body.kind === "single" ? nameTypes(body.type) : []));
}

/** Programs that make a value of a model, and that read one. */
export function listModelProbes(
  [key, model]: readonly [string, ModelType],
  usage: Usage | undefined,
  names: TypeNames,
): Probe[] {
  const properties = listProperties(model, names.types);
  const made = findExportedName(key, "request", names);
  const read = findExportedName(key, "response", names);
  const sent = properties.filter((property) => isIn("request", property));
  const answered = properties.filter((property) => isIn("response", property));
  return [
    ...(made === undefined || (usage?.request.size ?? 0) === 0
      ? []
      : listMakingProbes({ key, name: made, properties: sent }, names)),
    ...(read === undefined || (usage?.response.size ?? 0) === 0
      ? []
      : answered.flatMap((property) => printReading({ key, name: read, property }, names))),
  ];
}

function listMakingProbes(
  {
    key,
    name,
    properties,
  }: { readonly key: string; readonly name: string; readonly properties: readonly Property[] },
  names: TypeNames,
): Probe[] {
  const make = (focus?: Property, value = "it<never>()"): string => {
    const given = properties.filter((it) => it === focus || !it.optional);
    const values = given.map(
      (it) => `${printKey(it.name)}: ${it === focus ? value : "it<never>()"}`,
    );
    return `{ const value: rlc.${name} = { ${values.join(", ")} }; void value; }`;
  };
  const least = {
    text: make(),
    subjects: [`type ${key}`],
    what: `makes \`${name}\` of the least that it needs`,
  };
  const each = properties.flatMap((property): Probe[] => {
    const closed = listClosedValues(property.type, names);
    const text = showTypeText(property.type, "request", names);
    const values = closed ?? (text === undefined ? [] : [text]);
    return values.map((value) => ({
      text: make(property, `it<${value}>()`),
      subjects: [...nameOwners(key, property, names), ...nameTypes(property.type)],
      what: `sets \`${property.name}\` of \`${name}\``,
    }));
  });
  return [least, ...each];
}

function printReading(
  {
    key,
    name,
    property,
  }: { readonly key: string; readonly name: string; readonly property: Property },
  names: TypeNames,
): Probe[] {
  const type = showTypeText(property.type, "response", names);
  if (type === undefined) return [];
  const whole = property.optional ? `${type} | undefined` : type;
  const access = /^[A-Za-z_$][\w$]*$/.test(property.name)
    ? `.${property.name}`
    : `[${JSON.stringify(property.name)}]`;
  return [
    {
      text: `{ const value: ${whole} = it<rlc.${name}>()${access}; void value; }`,
      subjects: [...nameOwners(key, property, names), ...nameTypes(property.type)],
      what: `reads \`${property.name}\` of \`${name}\``,
    },
  ];
}

/** The property where it is declared: in the model itself, or in one that it extends. */
function nameOwners(key: string, property: Property, names: TypeNames): string[] {
  const model = names.types[key];
  if (model?.kind !== "model") return [];
  const own = model.properties.some(({ name }) => name === property.name);
  if (own || model.base === undefined) return [`type ${key} property ${property.name}`];
  return nameOwners(model.base, property, names);
}
