// An application in plain JavaScript, as a CommonJS module: `node require.cjs <endpoint> <token>`.
const {
  default: createClient,
  isUnexpected,
  paginate,
  RestError,
} = require("@restline/web-pubsub-rest");

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

async function main() {
  const first = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get({ queryParameters: { maxpagesize: 2 } });
  if (isUnexpected(first)) throw new RestError(`status ${first.status}`);
  for await (const member of paginate(client, first)) console.log(member.connectionId);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
