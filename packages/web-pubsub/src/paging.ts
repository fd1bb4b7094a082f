/** Where `byPage` starts, and how long its pages are. */
export interface PageSettings {
  /** The `continuationToken` of a page: the one after it is the first. Default: from the start. */
  continuationToken?: string;
  /** How many items a page has at most. */
  maxPageSize?: number;
}

/**
 * Iterates over the items of all pages, or, `byPage`, over the pages; the same in type as that of
 * `@azure/core-paging`.
 */
export interface PagedAsyncIterableIterator<Item, Page = Item[]> {
  /** The next item; asks for a page where the last one is used up. */
  next(): Promise<IteratorResult<Item>>;
  /** Itself, for `for await`. */
  [Symbol.asyncIterator](): PagedAsyncIterableIterator<Item, Page>;
  /** Iterates over pages instead: each is asked for when its turn comes. */
  byPage: (settings?: PageSettings) => AsyncIterableIterator<Page>;
}

/** A link to a page, and the origins that pages are read from: the resource's, then its proxy's. */
export interface PageLink {
  readonly link: string;
  readonly origins: readonly [resource: string, ...others: string[]];
}

/** Tells where the pages of a resource's lists are. Both addresses are good URLs. */
export function listOrigins(endpoint: string, proxy: string | undefined): PageLink["origins"] {
  const { origin } = new URL(endpoint);
  return proxy === undefined ? [origin] : [origin, new URL(proxy).origin];
}

/** Whether a continuation token is a link to a page; otherwise it is a token of the service's. */
export function isLink(token: string): boolean {
  return /^https?:\/\//i.test(token);
}

/**
 * Finds the address of a page at the resource, from a link that may name its proxy: requests are
 * signed for the resource, and go to the proxy later. Undefined for a link that leads elsewhere,
 * where the credentials have no business.
 */
export function locatePage({ link, origins }: PageLink): string | undefined {
  const [resource] = origins;
  if (!URL.canParse(link, resource)) return undefined;
  const url = new URL(link, resource);
  if (!origins.includes(url.origin)) return undefined;
  return `${resource}${url.pathname}${url.search}`;
}
