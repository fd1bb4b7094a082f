import type { Client, RequestParameters } from "@azure-rest/core-client";

/** Sends the request of an operation. */
type Send = (options?: RequestParameters) => unknown;

/**
 * Lets a query have the same value of a list twice. The runtime drops the second of what it adds
 * to a URL, but leaves alone what stands there, so such a list goes into the route.
 */
export function keepRepeats<T extends Client>(client: T): T {
  const { path } = client;
  const open = (route: string, ...values: readonly unknown[]): unknown => {
    const openAt = (target: string): Record<string, Send> =>
      Reflect.apply(path, client, [target, ...values]);
    const methods = openAt(route);
    const kept: Record<string, Send> = {};
    for (const [verb, send] of Object.entries(methods)) {
      kept[verb] = (options = {}) => {
        const { query, others } = takeRepeats(options);
        if (query === "") return send(options);
        const target = `${route}${route.includes("?") ? "&" : "?"}${query}`;
        return (openAt(target)[verb] ?? send)({ ...options, queryParameters: others });
      };
    }
    return kept;
  };
  return Object.assign(client, { path: open });
}

/** The lists with values that repeat, as they stand in a URL, and all other parameters. */
export function takeRepeats({ queryParameters = {}, skipUrlEncoding = false }: RequestParameters): {
  readonly query: string;
  readonly others: Record<string, unknown>;
} {
  const write = (text: string): string => (skipUrlEncoding ? text : encodeURIComponent(text));
  const pairs: string[] = [];
  const others: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(queryParameters)) {
    const items = readList(parameter).map(writeItem);
    if (new Set(items).size === items.length) others[name] = parameter;
    else pairs.push(...items.map((item) => `${write(name)}=${write(item)}`));
  }
  return { query: pairs.join("&"), others };
}

/** The values of a list that repeats its name; none of anything else. */
function readList(parameter: unknown): readonly unknown[] {
  if (typeof parameter !== "object" || parameter === null) return [];
  if (!("explode" in parameter) || parameter.explode !== true || !("value" in parameter)) return [];
  return Array.isArray(parameter.value) ? parameter.value : [];
}

/** A value as the runtime writes it. */
function writeItem(item: unknown): string {
  if (item instanceof Date) return item.toISOString();
  const text = String(item);
  return item === undefined || item === null ? "" : text;
}
