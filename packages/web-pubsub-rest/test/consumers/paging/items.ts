import { isUnexpected, paginate } from "@restline/web-pubsub-rest";
import type {
  GetArrayType,
  GroupMemberOutput,
  ListConnectionsInGroup200Response,
  PagedAsyncIterableIterator,
  PaginateReturn,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** The members of a group, whatever page they are on. */
export async function listMembers(
  client: WebPubSubServiceClient,
  group: string,
): Promise<readonly string[]> {
  const first = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", group)
    .get({ queryParameters: { maxpagesize: 2 } });
  if (isUnexpected(first)) throw new Error(first.body.message);
  const members: PagedAsyncIterableIterator<GroupMemberOutput> = paginate(client, first);
  const found: string[] = [];
  for await (const member of members) found.push(member.connectionId);
  return found;
}

/** One member at a time, by hand; the types of an item agree, however they are said. */
export async function findFirstMember(
  client: WebPubSubServiceClient,
): Promise<GroupMemberOutput | undefined> {
  const first = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get();
  if (isUnexpected(first)) throw new Error(first.body.message);
  const result = await paginate(client, first).next();
  if (result.done === true) return undefined;
  const item: PaginateReturn<ListConnectionsInGroup200Response> = result.value;
  const member: GetArrayType<ListConnectionsInGroup200Response["body"]["value"]> = item;
  return member;
}
