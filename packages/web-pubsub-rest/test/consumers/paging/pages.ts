import { isUnexpected, paginate } from "@restline/web-pubsub-rest";
import type {
  GetPage,
  GroupMemberOutput,
  ListConnectionsInGroup200Response,
  PageSettings,
  PagingOptions,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** Page by page, from the first or from the one behind a link. */
export async function listPages(
  client: WebPubSubServiceClient,
  settings?: PageSettings,
): Promise<readonly (readonly string[])[]> {
  const first = await readFirstPage(client);
  const pages: string[][] = [];
  for await (const page of paginate(client, first).byPage(settings)) {
    pages.push(page.map(({ connectionId }) => connectionId));
  }
  return pages;
}

/** The link that the second page is behind: something to keep and to go on from later. */
export async function findNextLink(client: WebPubSubServiceClient): Promise<string> {
  const { body } = await readFirstPage(client);
  if (body.nextLink === undefined) throw new Error("There is one page only.");
  return body.nextLink;
}

/** Pages that are read by a function of one's own. */
export async function listWithOwnReader(
  client: WebPubSubServiceClient,
): Promise<readonly string[]> {
  const links: string[] = [];
  const customGetPage: GetPage<GroupMemberOutput[]> = async (pageLink) => {
    links.push(pageLink);
    return { page: [{ connectionId: "made up" }] };
  };
  const options: PagingOptions<ListConnectionsInGroup200Response> = { customGetPage };
  const found: string[] = [];
  for await (const member of paginate(client, await readFirstPage(client), options)) {
    found.push(member.connectionId);
  }
  return [...found, ...links];
}

async function readFirstPage(
  client: WebPubSubServiceClient,
): Promise<ListConnectionsInGroup200Response> {
  const response = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get({ queryParameters: { maxpagesize: 2 } });
  if (isUnexpected(response)) throw new Error(response.body.message);
  return response;
}
