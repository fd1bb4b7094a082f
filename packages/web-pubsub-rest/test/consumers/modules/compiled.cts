// An application in TypeScript that is compiled to CommonJS: `node compiled.cjs <endpoint> <token>`.
import createClient, { isUnexpected, paginate, RestError } from "@restline/web-pubsub-rest";
import type { GroupMemberOutput, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

const [endpoint = "", token = ""] = process.argv.slice(2);
const credential = { getToken: async () => ({ token, expiresOnTimestamp: 0 }) };
const client: WebPubSubServiceClient = createClient(endpoint, credential, {
  allowInsecureConnection: true,
});
// The policy that was there would not send the token over plain http.
client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
client.pipeline.addPolicy({
  name: "tokenPolicy",
  sendRequest(request, next) {
    request.headers.set("Authorization", `Bearer ${token}`);
    return next(request);
  },
});

async function main(): Promise<void> {
  const first = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get({ queryParameters: { maxpagesize: 2 } });
  if (isUnexpected(first)) throw new RestError(`status ${first.status}`);
  const members: GroupMemberOutput[] = [];
  for await (const member of paginate(client, first)) members.push(member);
  for (const { connectionId } of members) console.log(connectionId);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
