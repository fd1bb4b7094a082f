// An application in plain JavaScript, as an ES module: `node import.mjs <endpoint> <token>`.
import createClient, { isUnexpected, paginate, RestError } from "@restline/web-pubsub-rest";

const [endpoint = "", token = ""] = process.argv.slice(2);
const credential = { getToken: async () => ({ token, expiresOnTimestamp: 0 }) };
const client = createClient(endpoint, credential, { allowInsecureConnection: true });
// The policy that was there would not send the token over plain http.
client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
client.pipeline.addPolicy({
  name: "tokenPolicy",
  sendRequest(request, next) {
    request.headers.set("Authorization", `Bearer ${token}`);
    return next(request);
  },
});

const first = await client
  .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
  .get({ queryParameters: { maxpagesize: 2 } });
if (isUnexpected(first)) throw new RestError(`status ${first.status}`);
for await (const member of paginate(client, first)) console.log(member.connectionId);
