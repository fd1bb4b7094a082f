import { createRestError } from "@azure-rest/core-client";
import type { Client, PathUncheckedResponse } from "@azure-rest/core-client";
import { findByRoute } from "./route.ts";

/** Where a page has its items, and its link to the next page. */
const itemNames = ["value"] as const;
const nextLinkNames: readonly string[] = ["nextLink"];
/** Where a page may be asked for with credentials, beside the first page's origin; `*`: anywhere. */
const trustedOrigins: readonly string[] = [];
/** How lists go on that do not simply follow a link by GET. */
const continuations: Readonly<Record<string, Continuation>> = {};

/** A list sends a token again, or follows its link in another way than most. */
interface Continuation {
  readonly verb?: "post";
  /** Query parameters of the first request that links leave out. */
  readonly reinjected?: readonly string[];
  /** Where a page has the token of the next one. */
  readonly tokenPath?: string;
  readonly tokenHeader?: string;
  /** The parameter that takes the token. */
  readonly query?: string;
  readonly header?: string;
}

/** The element type of an array. */
export type GetArrayType<T> = T extends Array<infer TData> ? TData : never;

/** Reads the page behind a link; a page without `nextPageLink` is the last one. */
export type GetPage<TPage> = (pageLink: string) => Promise<{
  page: TPage;
  nextPageLink?: string;
}>;

/** Reads the items of a page, and the link or the token of the next one, out of an answer. */
type ReadPage<TResponse, TElement> = (response: TResponse) => {
  page: TElement[];
  nextPageLink?: string;
};

/** Options of `paginate`. */
export interface PagingOptions<TResponse> {
  /** Reads a page in place of the client, for instance to add headers. */
  customGetPage?: GetPage<PaginateReturn<TResponse>[]>;
}

/** The type of an item of a paged response. */
export type PaginateReturn<TResult> = TResult extends { body: infer TBody }
  ? ItemOf<ItemsAt<TBody, (typeof itemNames)[number]>>
  : unknown;

type ItemOf<TItems> = [TItems] extends [never] ? unknown : GetArrayType<TItems>;

/** What stands at a path of property names; nothing where the path leads nowhere. */
type ItemsAt<TBody, TPath extends string> = TPath extends keyof TBody
  ? NonNullable<TBody[TPath]>
  : TPath extends `${infer THead}.${infer TRest}`
    ? THead extends keyof TBody
      ? ItemsAt<NonNullable<TBody[THead]>, TRest>
      : never
    : never;

/** Where `byPage` starts. */
export interface PageSettings {
  /** The link or the token of the page to start with; left out: the first page. */
  continuationToken?: string;
}

/** Iterates over the items of all pages, or, `byPage`, over the pages. */
export interface PagedAsyncIterableIterator<
  TElement,
  TPage = TElement[],
  TPageSettings = PageSettings,
> {
  /** The next item; asks for a page where the last one is used up. */
  next(): Promise<IteratorResult<TElement>>;
  /** Itself, for `for await`. */
  [Symbol.asyncIterator](): PagedAsyncIterableIterator<TElement, TPage, TPageSettings>;
  /** Iterates over pages instead: each is asked for when its turn comes. */
  byPage: (settings?: TPageSettings) => AsyncIterableIterator<TPage>;
}

/**
 * Follows the pages of a list, beginning with the response that was already read. A page that
 * answers with another status than 2xx rejects with a `RestError`. A link that leads to another
 * origin, where the credentials have no business, rejects too: `customGetPage` can read it.
 */
export function paginate<TResponse extends PathUncheckedResponse>(
  client: Client,
  initialResponse: TResponse,
  options?: PagingOptions<TResponse>,
): PagedAsyncIterableIterator<PaginateReturn<TResponse>>;
/** The same for pages that the client gives as text, as it does XML: `readPage` reads them. */
export function paginate<TResponse extends PathUncheckedResponse, TElement>(
  client: Client,
  initialResponse: TResponse,
  options: { readPage: ReadPage<TResponse, TElement> },
): PagedAsyncIterableIterator<TElement>;
export function paginate<TResponse extends PathUncheckedResponse>(
  client: Client,
  initialResponse: TResponse,
  options: PagingOptions<TResponse> & {
    readPage?: ReadPage<PathUncheckedResponse, PaginateReturn<TResponse>>;
  } = {},
): PagedAsyncIterableIterator<PaginateReturn<TResponse>> {
  type Element = PaginateReturn<TResponse>;
  const { method, url } = initialResponse.request;
  const continuation = findByRoute(continuations, method, url) ?? {};
  const readPage: ReadPage<PathUncheckedResponse, Element> =
    options.readPage ?? ((response) => toPage<TResponse>(response, continuation));
  const getPage: GetPage<Element[]> =
    options.customGetPage ??
    (async (link) => {
      const next = await readNext(client, initialResponse, { link, continuation });
      checkSuccess(next);
      return readPage(next);
    });

  async function* byPage(settings: PageSettings = {}): AsyncIterableIterator<Element[]> {
    let link = settings.continuationToken;
    if (link === undefined) {
      checkSuccess(initialResponse);
      const first = readPage(initialResponse);
      yield first.page;
      link = first.nextPageLink;
    }
    while (link !== undefined) {
      const { page, nextPageLink }: { page: Element[]; nextPageLink?: string } =
        await getPage(link);
      yield page;
      link = nextPageLink;
    }
  }

  async function* byItem(): AsyncIterableIterator<Element> {
    for await (const page of byPage()) yield* page;
  }

  const items = byItem();
  const iterator: PagedAsyncIterableIterator<Element> = {
    next: () => items.next(),
    [Symbol.asyncIterator]: () => iterator,
    byPage,
  };
  return iterator;
}

/** Asks for the page behind a link, or for the one that a token stands for. */
async function readNext(
  client: Client,
  { request }: PathUncheckedResponse,
  { link, continuation }: { readonly link: string; readonly continuation: Continuation },
): Promise<PathUncheckedResponse> {
  const { url, method, headers } = request;
  const { allowInsecureConnection = false } = request;
  const { verb, query, header, reinjected = [] } = continuation;
  if (query === undefined && header === undefined) {
    checkOrigin(link, url);
    const missing = reinjected.filter((name) => readQuery(link, name) === undefined);
    const next = missing.reduce((text, name) => setQuery(text, name, readQuery(url, name)), link);
    return client.pathUnchecked(next)[verb ?? "get"]({ allowInsecureConnection });
  }
  // The same request again, with the token; what the pipeline put into it, it puts in once more.
  const own = Object.entries(headers.toJSON()).filter(([name]) => !pipelineHeaders.includes(name));
  const next = query === undefined ? url : setQuery(url, query, encodeURIComponent(link));
  const sent = client.pathUnchecked(next);
  const parameters = {
    allowInsecureConnection,
    headers: { ...Object.fromEntries(own), ...(header === undefined ? {} : { [header]: link }) },
  };
  if (method !== "POST") return sent.get(parameters);
  const { body } = request;
  return sent.post({ ...parameters, body: typeof body === "string" ? JSON.parse(body) : body });
}

const pipelineHeaders: readonly string[] = [
  "accept-encoding",
  "authorization",
  "content-length",
  "user-agent",
  "x-ms-client-request-id",
];

function checkOrigin(link: string, first: string): void {
  const origin = readOrigin(link);
  if (origin === undefined || origin === readOrigin(first)) return;
  if (trustedOrigins.includes("*") || trustedOrigins.includes(origin)) return;
  throw new Error(
    `The next page is at ${origin}, which would get the credentials for ${readOrigin(first)}. Read it by customGetPage if that is intended.`,
  );
}

function readOrigin(url: string): string | undefined {
  return /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2}[^\\/?#]*/i.exec(url.trim())?.[0].toLowerCase();
}

/** The value of a query parameter as it stands in the URL. */
function readQuery(url: string, name: string): string | undefined {
  const pairs = url.replace(/#.*$/, "").split("?").slice(1).join("?").split("&");
  const pair = pairs.find((it) => it.split("=")[0] === encodeURIComponent(name));
  return pair?.split("=").slice(1).join("=");
}

/** The URL with another value of a query parameter, already encoded; without one, as it is. */
function setQuery(url: string, name: string, value: string | undefined): string {
  if (value === undefined) return url;
  const [path = "", ...rest] = url.split("?");
  const kept = rest
    .join("?")
    .split("&")
    .filter((pair) => pair !== "" && pair.split("=")[0] !== encodeURIComponent(name));
  return `${path}?${[...kept, `${encodeURIComponent(name)}=${value}`].join("&")}`;
}

function checkSuccess(response: PathUncheckedResponse): void {
  if (response.status.startsWith("2")) return;
  throw createRestError(`A page could not be read: status ${response.status}`, response);
}

function toPage<TResponse>(
  response: PathUncheckedResponse,
  { tokenPath, tokenHeader }: Continuation,
): {
  page: PaginateReturn<TResponse>[];
  nextPageLink?: string;
} {
  if (typeof response.body === "string" && response.body !== "") {
    throw new Error(
      `The page is text (${response.headers["content-type"]}), in which paginate finds no items: give it a readPage that does.`,
    );
  }
  const page = itemNames.map((name) => readPath(response.body, name)).find(Array.isArray) ?? [];
  const candidates =
    tokenHeader !== undefined
      ? [response.headers[tokenHeader]]
      : (tokenPath === undefined ? nextLinkNames : [tokenPath]).map((name) =>
          readPath(response.body, name),
        );
  const link = candidates.find((value) => typeof value === "string" && value !== "");
  return typeof link === "string" ? { page, nextPageLink: link } : { page };
}

/** A dot in a name leads into an object. */
function readPath(body: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
