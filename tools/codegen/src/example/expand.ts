import type { PathParameter, QueryParameter, Value } from "@restline/spec-model";

/** What a path parameter's place in a URL is filled with (RFC 6570). */
export function expandPath(parameter: PathParameter, value: Value): string {
  const { name, style, explode, allowReserved } = parameter;
  const encode = allowReserved ? encodeReserved : encodeText;
  const prefix = { simple: "", fragment: "#", label: ".", path: "/", matrix: ";" }[style];
  const separator = { simple: ",", fragment: ",", label: ".", path: "/", matrix: ";" }[style];
  const isNamed = style === "matrix";
  if (isList(value)) {
    const items = value.map((item) => encode(toText(item)));
    if (isNamed && explode) return items.map((item) => `;${name}=${item}`).join("");
    const joined = items.join(explode ? separator : ",");
    return isNamed ? `;${name}=${joined}` : `${prefix}${joined}`;
  }
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(([key, it]) => [encode(key), encode(toText(it))]);
    const joined = explode
      ? pairs.map((pair) => pair.join("=")).join(separator)
      : pairs.flat().join(",");
    return isNamed && !explode ? `;${name}=${joined}` : `${prefix}${joined}`;
  }
  const text = encode(toText(value));
  return isNamed ? `;${name}=${text}` : `${prefix}${text}`;
}

/** The pairs of a query parameter, encoded: `["a=1", "a=2"]`. */
export function expandQuery(parameter: QueryParameter, value: Value): string[] {
  const { name, explode, style } = parameter;
  const key = encodeText(name);
  const separator = { form: ",", pipeDelimited: "|", spaceDelimited: "%20" }[style];
  if (isList(value)) {
    const items = value.map((item) => encodeText(toText(item)));
    return explode ? items.map((item) => `${key}=${item}`) : [`${key}=${items.join(separator)}`];
  }
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(([it, text]) => [
      encodeText(it),
      encodeText(toText(text)),
    ]);
    return explode
      ? pairs.map((pair) => pair.join("="))
      : [`${key}=${pairs.flat().join(separator)}`];
  }
  return [`${key}=${encodeText(toText(value))}`];
}

/** A value in a header. */
export function expandHeader(value: Value): string {
  return isList(value) ? value.map(toText).join(",") : toText(value);
}

/** A value by itself: a text as it is, anything with parts as JSON. */
export function toText(value: Value): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function encodeText(text: string): string {
  return encodeURIComponent(text);
}

/** Reserved characters stay (RFC 3986, section 2.2). */
function encodeReserved(text: string): string {
  return encodeURI(text).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
