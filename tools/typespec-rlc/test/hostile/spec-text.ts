/** A made-up service whose names and texts may be anything. */
export interface HostileSpec {
  readonly service: string;
  readonly title: string;
  readonly doc: string;
  readonly server: string | undefined;
  readonly enums: readonly HostileEnum[];
  readonly models: readonly HostileModel[];
  readonly operations: readonly HostileOperation[];
}

export interface HostileEnum {
  readonly name: string;
  readonly doc: string;
  readonly open: boolean;
  readonly members: readonly { readonly name: string; readonly value: string }[];
}

export interface HostileModel {
  readonly name: string;
  readonly doc: string;
  readonly deprecated: string | undefined;
  /** Takes properties that it does not name. */
  readonly open: boolean;
  readonly properties: readonly HostileProperty[];
}

export interface HostileProperty {
  readonly name: string;
  readonly doc: string;
  readonly type: HostileType;
  readonly optional: boolean;
}

export type HostileType =
  | { readonly kind: "text"; readonly pattern: string; readonly value: string }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "number" | "bytes" | "date" | "null" }
  /** A declaration by its position, counted round. */
  | { readonly kind: "model" | "enum"; readonly index: number }
  | { readonly kind: "array" | "record"; readonly of: HostileType };

export interface HostileOperation {
  readonly name: string;
  readonly group: string | undefined;
  readonly doc: string;
  readonly route: string;
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly header: string;
  readonly body: HostileType;
  readonly answer: HostileType;
}

/** The spec as TypeSpec. */
export function printSpec(spec: HostileSpec): string {
  const groups = new Map<string | undefined, HostileOperation[]>();
  for (const operation of spec.operations) {
    groups.set(operation.group, [...(groups.get(operation.group) ?? []), operation]);
  }
  return [
    'import "@typespec/http";\nusing Http;',
    printDoc(spec.doc),
    spec.server === undefined
      ? ""
      : `@server("{endpoint}/v1", ${quote(spec.server)}, { ${doc(spec.server)} endpoint: TypeSpec.string })`,
    `@service(#{ title: ${quote(spec.title)} })`,
    `namespace ${identifier(spec.service)};`,
    ...spec.enums.map(printEnum),
    ...spec.models.map((model) => printModel(spec, model)),
    ...[...groups].map(([group, operations]) => {
      const printed = operations.map((operation) => printOperation(spec, operation, group));
      return group === undefined
        ? printed.join("\n")
        : `interface ${identifier(group)} {\n${printed.join("\n")}\n}`;
    }),
  ].join("\n");
}

function printEnum({ name, doc, open, members }: HostileEnum): string {
  const variants = members.map((member) => `${identifier(member.name)}: ${quote(member.value)},`);
  const scalar = open ? "TypeSpec.string," : "";
  return `${printDoc(doc)}\nunion ${identifier(name)} {\n${scalar}\n${variants.join("\n")}\n}`;
}

function printModel(spec: HostileSpec, model: HostileModel): string {
  const properties = model.properties.map(
    (property) =>
      `${printDoc(property.doc)} ${printConstraint(property)} ${identifier(property.name)}${property.optional ? "?" : ""}: ${printType(spec, property.type)}${printDefault(property)};`,
  );
  const deprecated =
    model.deprecated === undefined ? "" : `#deprecated ${quote(model.deprecated)}\n`;
  const open = model.open ? "...TypeSpec.Record<unknown>;" : "";
  return `${deprecated}${printDoc(model.doc)}\nmodel ${identifier(model.name)} {\n${properties.join("\n")}\n${open}\n}`;
}

function printConstraint({ type }: HostileProperty): string {
  return type.kind === "text" ? `@pattern(${quote(type.pattern)})` : "";
}

function printDefault({ optional, type }: HostileProperty): string {
  return optional && type.kind === "text" ? ` = ${quote(type.value)}` : "";
}

function printType(spec: HostileSpec, type: HostileType): string {
  switch (type.kind) {
    case "text":
      return "TypeSpec.string";
    case "literal":
      return quote(type.value);
    case "number":
      return "TypeSpec.int32";
    case "bytes":
      return "TypeSpec.bytes";
    case "date":
      return "TypeSpec.utcDateTime";
    case "null":
      return "TypeSpec.string | null";
    case "model":
      return identifier(spec.models[type.index % spec.models.length]?.name ?? "");
    case "enum":
      return identifier(spec.enums[type.index % spec.enums.length]?.name ?? "");
    case "array":
      return `TypeSpec.Array<${printType(spec, type.of)}>`;
    case "record":
      return `TypeSpec.Record<${printType(spec, type.of)}>`;
  }
}

function printOperation(
  spec: HostileSpec,
  operation: HostileOperation,
  group: string | undefined,
): string {
  const parameters = [
    ...operation.path.map(
      (name) => `${doc(operation.doc)} @path ${identifier(name)}: TypeSpec.string`,
    ),
    ...operation.query.map(
      (name, index) =>
        `@query(#{ name: ${quote(name)}, explode: true }) ${identifier(`query${index}`)}: TypeSpec.Array<TypeSpec.string>`,
    ),
    `@header(#{ name: ${quote(operation.header)} }) sent: TypeSpec.string`,
    `@body body: ${printType(spec, operation.body)}`,
  ];
  const answer = `{ ${doc(operation.doc)} @header(#{ name: ${quote(operation.header)} }) got: TypeSpec.string; @body body: ${printType(spec, operation.answer)} }`;
  return `${printDoc(operation.doc)}\n@route(${quote(operation.route)}) @post ${group === undefined ? "op " : ""}${identifier(operation.name)}(${parameters.join(", ")}): ${answer};`;
}

function printDoc(text: string): string {
  return doc(text);
}

function doc(text: string): string {
  return `@doc(${quote(text)})`;
}

/** A TypeSpec string; a line break in it has to be escaped. */
function quote(text: string): string {
  return `"${escape(text).replaceAll('"', '\\"').replaceAll("${", "\\${")}"`;
}

function identifier(name: string): string {
  return `\`${escape(name).replaceAll("`", "\\`")}\``;
}

function escape(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}
