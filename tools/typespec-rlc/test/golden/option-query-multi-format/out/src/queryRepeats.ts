import type { Client, RequestParameters } from "@azure-rest/core-client";

/** Sends the request of an operation. */
type Send = (options?: RequestParameters) => unknown;

/** The operations of a path, by their verbs. */
type OpenPath = (route: string) => Readonly<Record<string, Send>>;

/**
 * Lets a query have the same value of a list twice. The runtime drops the second of what it adds
 * to a URL, but leaves alone what stands there, so such a list goes into the route.
 */
export function keepRepeats<T extends Client>(client: T): T {
  const { path } = client;
  const open = (route: string, ...values: readonly unknown[]): unknown =>
    new Operations(route, (target) => Reflect.apply(path, client, [target, ...values]));
  return Object.assign(client, { path: open });
}

/** A class, so that a path does not cost a function for each verb. */
class Operations {
  readonly #route: string;
  readonly #open: OpenPath;

  constructor(route: string, open: OpenPath) {
    this.#route = route;
    this.#open = open;
  }

  get(options?: RequestParameters): unknown {
    return this.#send("get", options);
  }

  post(options?: RequestParameters): unknown {
    return this.#send("post", options);
  }

  put(options?: RequestParameters): unknown {
    return this.#send("put", options);
  }

  patch(options?: RequestParameters): unknown {
    return this.#send("patch", options);
  }

  delete(options?: RequestParameters): unknown {
    return this.#send("delete", options);
  }

  head(options?: RequestParameters): unknown {
    return this.#send("head", options);
  }

  options(options?: RequestParameters): unknown {
    return this.#send("options", options);
  }

  trace(options?: RequestParameters): unknown {
    return this.#send("trace", options);
  }

  #send(verb: string, options: RequestParameters = {}): unknown {
    const route = this.#route;
    const repeats = takeRepeats(options);
    if (repeats === undefined) return this.#open(route)[verb]?.(options);
    const target = `${route}${route.includes("?") ? "&" : "?"}${repeats.query}`;
    return this.#open(target)[verb]?.({ ...options, queryParameters: repeats.others });
  }
}

/**
 * The lists with values that repeat, as they stand in a URL, and all other parameters; nothing
 * where there is no such list.
 */
export function takeRepeats({
  queryParameters = {},
  skipUrlEncoding = false,
}: RequestParameters):
  | { readonly query: string; readonly others: Record<string, unknown> }
  | undefined {
  const write = (text: string): string => (skipUrlEncoding ? text : encodeURIComponent(text));
  const pairs: string[] = [];
  let others: Record<string, unknown> | undefined;
  for (const name of Object.keys(queryParameters)) {
    const items = readList(queryParameters[name]);
    if (items === undefined || new Set(items).size === items.length) continue;
    others ??= { ...queryParameters };
    delete others[name];
    pairs.push(...items.map((item) => `${write(name)}=${write(item)}`));
  }
  return others === undefined ? undefined : { query: pairs.join("&"), others };
}

/** The values of a list that repeats its name, as the runtime writes them. */
function readList(parameter: unknown): readonly string[] | undefined {
  if (typeof parameter !== "object" || parameter === null) return undefined;
  if (!("explode" in parameter) || parameter.explode !== true) return undefined;
  if (!("value" in parameter) || !Array.isArray(parameter.value)) return undefined;
  return parameter.value.map(writeItem);
}

/** A value as the runtime writes it. */
function writeItem(item: unknown): string {
  if (item instanceof Date) return item.toISOString();
  const text = String(item);
  return item === undefined || item === null ? "" : text;
}
