import type { NamedType, Operation, Payload } from "@restline/spec-model";
import { shapeMediaTypes } from "./body.ts";
import { essenceOf } from "./media-type.ts";
import type { RlcMediaTypes } from "./rlc.ts";
import { mayBeText } from "./text-value.ts";

type Types = Readonly<Record<string, NamedType>>;

/**
 * What the runtime would get wrong about the media types of each verb of a path. It takes what
 * has no content type for JSON, but for bytes, and for text that is none; and it always asks for
 * JSON. Operations that share a verb are told apart by what their callers pass.
 */
export function listMediaTypes(
  types: Types,
  operations: readonly Operation[],
): Readonly<Record<string, RlcMediaTypes>> {
  const verbs = [...new Set(operations.map(({ verb }) => verb))];
  return Object.fromEntries(
    verbs.flatMap((verb) => {
      const [first, ...others] = operations.filter((it) => it.verb === verb);
      if (first === undefined || others.length > 0) return [];
      const shaped = { ...shapeRequest(types, first.body), ...shapeAccept(first) };
      return Object.keys(shaped).length === 0 ? [] : [[verb, shaped]];
    }),
  );
}

function shapeRequest(types: Types, body: Payload | undefined): RlcMediaTypes {
  if (body === undefined || body.kind === "multipart") return {};
  const isText = body.kind === "single" && mayBeText(types, body.type);
  const [only, ...others] = body.contentTypes;
  const essence = essenceOf(only ?? "").toLowerCase();
  const isFound = body.kind === "single" && essence === "application/json" && !isText;
  if (only === undefined || others.length > 0 || isFound) return {};
  const quotes = isText && essence.endsWith("+json");
  const isForm = essence === "application/x-www-form-urlencoded";
  const isNamed = shapeMediaTypes({ types, side: "input" }, body)?.required === true;
  if (isNamed && !quotes && !isForm) return {};
  return {
    contentType: only === "*/*" ? "application/octet-stream" : only,
    ...(quotes ? { quotes } : {}),
  };
}

/** Where no proper answer is JSON, which is asked for anyway: all that may come, errors at the end. */
function shapeAccept({ responses }: Operation): RlcMediaTypes {
  const list = (areErrors: boolean): string[] =>
    responses
      .filter(({ error, status }) => (error || status.kind === "default") === areErrors)
      .flatMap(({ bodies }) => bodies.flatMap(({ contentTypes }) => contentTypes));
  const proper = list(false);
  if (proper.length === 0 || proper.some((type) => open.includes(type))) return {};
  return { accept: [...new Set([...proper, ...list(true)])].join(", ") };
}

const open: readonly string[] = ["application/json", "*/*"];
