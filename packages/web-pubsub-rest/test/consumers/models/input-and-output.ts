import { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  ClientTokenResponseOutput,
  GenerateClientTokenQueryParamProperties,
  GroupMemberOutput,
  GroupMemberPagedValuesOutput,
  RemoveFromGroupsRequest,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** What comes back is typed by the `Output` of its model. */
export async function generateToken(client: WebPubSubServiceClient): Promise<string> {
  const who: GenerateClientTokenQueryParamProperties = {
    userId: "ada",
    minutesToExpire: 5,
    role: { value: ["webpubsub.sendToGroup.news"], explode: true, style: "form" },
    group: { value: ["news", "weather"], explode: true, style: "form" },
  };
  const response = await client
    .path("/api/hubs/{hub}/:generateToken", "chat")
    .post({ queryParameters: { ...who } });
  if (isUnexpected(response)) throw new Error(response.body.message);
  const { token }: ClientTokenResponseOutput = response.body;
  return token;
}

/** What is sent is typed by its model. Returns who was in the group before. */
export async function leaveNews(client: WebPubSubServiceClient): Promise<readonly string[]> {
  const listed = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get();
  if (isUnexpected(listed)) throw new Error(listed.body.message);
  const page: GroupMemberPagedValuesOutput = listed.body;
  const leaving: RemoveFromGroupsRequest = { groups: ["news"] };
  const left = await client
    .path("/api/hubs/{hub}/:removeFromGroups", "chat")
    .post({ body: leaving });
  if (isUnexpected(left)) throw new Error(left.body.message);
  return page.value.map(nameMember);
}

function nameMember({ userId, connectionId }: GroupMemberOutput): string {
  return userId ?? `anonymous ${connectionId}`;
}
