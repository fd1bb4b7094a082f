import { createRestError } from "@typespec/ts-http-runtime";
import type { Client, PathUncheckedResponse } from "@typespec/ts-http-runtime";

/** Where a page has its items, and its link to the next page. */
const itemNames = ["orders"] as const;
const nextLinkNames: readonly string[] = ["next"];

/** The element type of an array. */
export type GetArrayType<T> = T extends Array<infer TData> ? TData : never;

/** Reads the page behind a link; a page without `nextPageLink` is the last one. */
export type GetPage<TPage> = (pageLink: string) => Promise<{
  page: TPage;
  nextPageLink?: string;
}>;

/** Options of `paginate`. */
export interface PagingOptions<TResponse> {
  /** Reads a page in place of the client, for instance to add headers. */
  customGetPage?: GetPage<PaginateReturn<TResponse>[]>;
}

/** The type of an item of a paged response. */
export type PaginateReturn<TResult> = TResult extends { body: infer TBody }
  ? ItemOf<TBody, Extract<keyof TBody, (typeof itemNames)[number]>>
  : unknown;

type ItemOf<TBody, TName extends keyof TBody> = [TName] extends [never]
  ? unknown
  : GetArrayType<NonNullable<TBody[TName]>>;

/** Where `byPage` starts. */
export interface PageSettings {
  /** The link of the page to start with; left out: the first page. */
  continuationToken?: string;
}

/** Iterates over the items of all pages, or, `byPage`, over the pages. */
export interface PagedAsyncIterableIterator<
  TElement,
  TPage = TElement[],
  TPageSettings = PageSettings,
> {
  next(): Promise<IteratorResult<TElement>>;
  [Symbol.asyncIterator](): PagedAsyncIterableIterator<TElement, TPage, TPageSettings>;
  byPage: (settings?: TPageSettings) => AsyncIterableIterator<TPage>;
}

/**
 * Follows the pages of a list, beginning with the response that was already read. A page that
 * answers with another status than 2xx rejects with a `RestError`.
 */
export function paginate<TResponse extends PathUncheckedResponse>(
  client: Client,
  initialResponse: TResponse,
  options: PagingOptions<TResponse> = {},
): PagedAsyncIterableIterator<PaginateReturn<TResponse>> {
  type Element = PaginateReturn<TResponse>;
  const getPage: GetPage<Element[]> =
    options.customGetPage ??
    (async (link) => toPage<TResponse>(await client.pathUnchecked(link).get()));

  async function* byPage(settings: PageSettings = {}): AsyncIterableIterator<Element[]> {
    let link = settings.continuationToken;
    if (link === undefined) {
      const first = toPage<TResponse>(initialResponse);
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

function toPage<TResponse>(response: PathUncheckedResponse): {
  page: PaginateReturn<TResponse>[];
  nextPageLink?: string;
} {
  if (!response.status.startsWith("2")) {
    throw createRestError(`A page could not be read: status ${response.status}`, response);
  }
  const page = itemNames.map((name) => readPath(response.body, name)).find(Array.isArray) ?? [];
  const link = nextLinkNames
    .map((name) => readPath(response.body, name))
    .find((value) => typeof value === "string" && value !== "");
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
