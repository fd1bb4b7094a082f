import type { Operation } from "@restline/spec-model";
import type { WireMutation, WireRequest } from "./wire-message.ts";

/** What can go wrong with the query, the api-version in it included. */
export function listQueryMutations({ parameters }: Operation): readonly WireMutation[] {
  return parameters.flatMap((parameter) => {
    if (parameter.kind !== "query") return [];
    const { name, type } = parameter;
    const change = (what: string, replace: (values: readonly string[]) => Pairs): WireMutation => ({
      what: `query ${name} ${what}`,
      request: (request) => changeQuery(request, name, replace),
    });
    const keep = (values: readonly string[]): Pairs => values.map((value) => [name, value]);
    return [
      change("dropped", () => []),
      change("renamed", (values) => values.map((value) => [`${name}X`, value])),
      change("of another value", () => [[name, "1999"]]),
      ...(isText(type.kind === "array" ? type.items : type) && !parameter.apiVersion
        ? [
            change("not encoded", (values) => keep(values.map(decodeURIComponent))),
            change("encoded twice", (values) => keep(values.map(encodeURIComponent))),
          ]
        : []),
      ...(type.kind === "array"
        ? [
            change("joined", (values) => [[name, values.join(",")]]),
            change("without its last value", (values) => keep(values.slice(0, -1))),
          ]
        : []),
    ];
  });
}

type Pairs = readonly (readonly [name: string, value: string])[];

function isText({ kind, ...type }: { readonly kind: string; readonly name?: string }): boolean {
  return kind === "reference" || (kind === "scalar" && type.name === "string");
}

/** The values are as they are written: encoded. */
function changeQuery(
  request: WireRequest,
  name: string,
  change: (values: readonly string[]) => Pairs,
): WireRequest | undefined {
  const [address = "", ...rest] = request.url.split("?");
  const pairs = rest
    .join("?")
    .split("&")
    .filter((text) => text !== "");
  const isMeant = (pair: string): boolean => pair.split("=")[0] === name;
  const values = pairs.filter(isMeant).map((pair) => pair.slice(name.length + 1));
  if (values.length === 0) return undefined;
  const changed = change(values).map(([key, value]) => `${key}=${value}`);
  const query = [...changed, ...pairs.filter((pair) => !isMeant(pair))].join("&");
  const before = [...pairs.filter(isMeant), ...pairs.filter((pair) => !isMeant(pair))].join("&");
  return query === before ? undefined : { ...request, url: `${address}?${query}` };
}
