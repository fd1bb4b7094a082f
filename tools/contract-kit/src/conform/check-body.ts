import type { Payload, WireType } from "@restline/spec-model";
import { textOfBody, type Body } from "../fixture/body.ts";
import { readJson, type Json } from "../fixture/json.ts";
import { essenceOf, isJson, isText } from "../fixture/media-type.ts";
import { checkJson, type ExchangeCheck } from "./exchange-check.ts";
import type { SchemaUse } from "./schema.ts";
import { shapeOf } from "./parameter-texts.ts";
import { readWireText } from "./wire-text.ts";

/** A body with the content type that it came with. */
export interface TypedBody {
  readonly body: Body;
  readonly contentType: string | undefined;
}

/** The payload, of several, whose content types have this one: exactly, or by a wildcard. */
export function findPayload(
  payloads: readonly Payload[],
  contentType: string | undefined,
): Payload | undefined {
  const essence = essenceOf(contentType);
  const accepts = (range: string): boolean => {
    const [type, subtype] = essenceOf(range).split("/");
    return (
      type === "*" ||
      (subtype === "*" ? essence.startsWith(`${type}/`) : essence === essenceOf(range))
    );
  };
  return payloads.find(({ contentTypes }) => contentTypes.some(accepts));
}

/** Checks a body against the type that its content type promises. */
export function checkBody(
  { body, contentType }: TypedBody,
  read: { readonly field: string; readonly type: WireType; readonly use: Omit<SchemaUse, "types"> },
  check: ExchangeCheck,
): void {
  const { field, type, use } = read;
  if (isRaw(type, contentType)) return;
  const value = readValue({ body, contentType }, type, check);
  if (value === undefined) {
    check.report(
      field,
      `is not JSON: ${JSON.stringify(textOfBody(body).slice(0, 100))}`,
      use.origin,
    );
  } else if (value !== "unreadable") {
    checkJson(check, field, { value: value.json, type, use });
  }
}

/**
 * Whether the type takes any bytes. By TypeSpec's rules bytes in a JSON or text body are base64
 * unless the spec names another encoding.
 */
function isRaw(type: WireType, contentType: string | undefined): boolean {
  if (type.kind !== "scalar" || type.name !== "bytes") return false;
  const isBase64 = type.encoding?.name.startsWith("base64") ?? isText(contentType);
  return !isBase64;
}

function readValue(
  { body, contentType }: TypedBody,
  type: WireType,
  { version }: ExchangeCheck,
): { json: Json } | "unreadable" | undefined {
  const text = textOfBody(body);
  if (!isJson(contentType)) {
    // XML and multipart bodies have schemas of their own kind, which are not compared yet.
    if (!essenceOf(contentType).startsWith("text/") || essenceOf(contentType) === "text/xml")
      return "unreadable";
    if (shapeOf(type, version.types) === "one")
      return { json: readWireText(text, type, version.types) };
  }
  const json = readJson(text);
  return json === undefined ? undefined : { json };
}
