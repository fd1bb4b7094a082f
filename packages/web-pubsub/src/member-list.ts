import { checkOptions } from "./arguments.ts";
import { callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import { checkCallOptions } from "./call-options.ts";
import type {
  GroupListConnectionsOptions,
  GroupMemberList,
  GroupMemberPage,
  WebPubSubGroupMember,
} from "./group-options.ts";
import { listConnectionsInGroup, readMembers, readNextLink } from "./operations/members.ts";
import { checkQuery } from "./operations/query.ts";
import { isLink, locatePage } from "./paging.ts";
import type { PageSettings } from "./paging.ts";
import type { ServiceResponse } from "./response.ts";
import { checkSupport } from "./version-support.ts";

/** What to list, and how. */
export interface ListRequest {
  readonly group: string;
  readonly options: GroupListConnectionsOptions;
}

/**
 * Lists the connections of a group. The result is a list, and a promise of it as well: the official
 * client gives a promise. Options that cannot be followed make the promise and the iteration fail.
 */
export function listMembers(
  context: CallContext,
  request: ListRequest,
): Promise<GroupMemberList> & GroupMemberList {
  const list = createList(context, request);
  const promise = checkRequest(context, request).then(() => list);
  // Who iterates without waiting for the promise hears of it there.
  promise.catch(() => undefined);
  return Object.assign(promise, list);
}

const { name } = listConnectionsInGroup;

async function checkRequest({ apiVersion }: CallContext, { options }: ListRequest): Promise<void> {
  checkOptions(name, options);
  checkQuery(listConnectionsInGroup, options);
  checkCallOptions(name, options);
  checkSupport(listConnectionsInGroup, options, apiVersion);
}

function createList(context: CallContext, request: ListRequest): GroupMemberList {
  const members = readEach(context, request);
  const list: GroupMemberList = {
    next: () => members.next(),
    [Symbol.asyncIterator]: () => list,
    byPage: (settings = {}) => readPages(context, request, settings),
  };
  return list;
}

async function* readEach(
  context: CallContext,
  request: ListRequest,
): AsyncGenerator<WebPubSubGroupMember, undefined> {
  for await (const page of readPages(context, request, {})) {
    // A page can say that it failed, and a connection cannot.
    if (page.response.error !== undefined) throw page.response.error;
    yield* page;
  }
  return undefined;
}

async function* readPages(
  context: CallContext,
  { group, options: given }: ListRequest,
  settings: PageSettings,
): AsyncGenerator<GroupMemberPage, undefined> {
  checkOptions(name, given);
  checkOptions(name, settings);
  const options = { ...given };
  if (settings.maxPageSize !== undefined) options.maxPageSize = settings.maxPageSize;
  if (settings.continuationToken !== undefined) {
    options.continuationToken = settings.continuationToken;
  }
  checkQuery(listConnectionsInGroup, options);
  const { continuationToken } = options;
  let link =
    continuationToken !== undefined && isLink(continuationToken)
      ? resumeAt(context, continuationToken, settings.maxPageSize)
      : undefined;
  for (;;) {
    const response = await callOperation(context, listConnectionsInGroup, {
      group,
      link,
      options,
      origins: context.origins,
    });
    const nextLink = response.isError ? undefined : readNextLink(response.body);
    yield createPage(response, nextLink);
    const next = nextLink === undefined ? undefined : locatePage({ link: nextLink, ...context });
    if (next === undefined) return undefined;
    link = next;
  }
}

/** The page that a caller wants to go on with. */
function resumeAt(
  { origins }: CallContext,
  continuationToken: string,
  maxPageSize: number | undefined,
): string {
  const link = locatePage({ link: continuationToken, origins });
  if (link === undefined) {
    throw new RangeError(
      `${name}: continuationToken leads to another address than ${origins.join(" or ")}: pass one that a page of this list had`,
    );
  }
  if (maxPageSize === undefined) return link;
  const url = new URL(link);
  url.searchParams.set("maxpagesize", String(maxPageSize));
  return url.href;
}

function createPage(response: ServiceResponse, nextLink: string | undefined): GroupMemberPage {
  const members = response.isError ? [] : (readMembers(response.body) ?? []);
  const more = { response, ...(nextLink === undefined ? {} : { continuationToken: nextLink }) };
  const page = Object.assign(members, more);
  // Beside the items, and not among what is printed or compared with them.
  for (const key of Object.keys(more)) Object.defineProperty(page, key, { enumerable: false });
  return page;
}
