import { nameOperation } from "@restline/spec-model";
import type { Operation, OriginKey, ServiceVersion, WireType } from "@restline/spec-model";
import type { Json } from "../fixture/json.ts";
import type { ParameterTexts } from "./parameter-texts.ts";
import type { SchemaUse } from "./schema.ts";
import type { ValueCheck } from "./validator.ts";
import { readWireText, resolveType } from "./wire-text.ts";

/** What the checks of one exchange share. */
export interface ExchangeCheck {
  readonly operation: Operation;
  readonly version: ServiceVersion;
  readonly checkValue: ValueCheck;
  /** Notes a violation; `origin` is the element of the spec that says otherwise. */
  readonly report: (field: string, message: string, origin: OriginKey) => void;
}

/** Where the spec describes the operation, or a part of it. */
export function originInOperation(
  operation: Operation,
  part?: `parameter ${string}` | `response ${string}`,
): OriginKey {
  const element = `operation ${nameOperation(operation)}` as const;
  return part === undefined ? element : `${element} ${part}`;
}

/** Checks what the texts of a parameter or header say against its type. */
export function checkTexts(
  check: ExchangeCheck,
  field: string,
  read: {
    readonly texts: ParameterTexts;
    readonly type: WireType;
    readonly use: Omit<SchemaUse, "types">;
  },
): void {
  const { texts, type, use } = read;
  if (texts.kind === "broken") {
    check.report(field, texts.message, use.origin);
    return;
  }
  checkJson(check, field, { value: readTexts(texts, type, check.version), type, use });
}

/** Checks a value against its type. */
export function checkJson(
  check: ExchangeCheck,
  field: string,
  read: { readonly value: Json; readonly type: WireType; readonly use: Omit<SchemaUse, "types"> },
): void {
  for (const { pointer, message, origin } of check.checkValue(read.value, read.type, read.use)) {
    check.report(`${field} ${pointer}`.trimEnd(), message, origin);
  }
}

function readTexts(
  texts: Exclude<ParameterTexts, { kind: "broken" }>,
  type: WireType,
  { types }: ServiceVersion,
): Json {
  const resolved = resolveType(type, types);
  switch (texts.kind) {
    case "one":
      return readWireText(texts.text, type, types);
    case "list":
      return texts.texts.map((text) =>
        resolved.kind === "array" ? readWireText(text, resolved.items, types) : text,
      );
    case "record":
      return Object.fromEntries(
        texts.entries.map(([name, text]) => {
          const valueType = typeOfEntry(name, resolved);
          return [name, valueType === undefined ? text : readWireText(text, valueType, types)];
        }),
      );
  }
}

function typeOfEntry(name: string, type: ReturnType<typeof resolveType>): WireType | undefined {
  if (type.kind === "record") return type.values;
  if (type.kind !== "object" && type.kind !== "model") return undefined;
  return type.properties.find((property) => property.name === name)?.type;
}
