import createClient, { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  ConnectionExists404Response,
  Routes,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/**
 * What the types refuse. Each line is an error, or else the compiler complains that the expectation
 * above it was not met. Nothing here is ever run.
 */
export async function callWrongly(client: WebPubSubServiceClient, path: Routes): Promise<void> {
  // @ts-expect-error -- the factory wants a credential
  createClient("https://contoso.webpubsub.azure.com");
  // @ts-expect-error -- an access key never becomes a raw header
  createClient("https://contoso.webpubsub.azure.com", { key: "secret" });
  // @ts-expect-error -- no such route
  path("/api/hubs/{hub}/:shout", "chat");
  // @ts-expect-error -- the hub is missing
  path("/api/hubs/{hub}/:send");
  // @ts-expect-error -- one argument too many
  path("/api/hubs/{hub}/:send", "chat", "news");

  const all = client.path("/api/hubs/{hub}/:send", "chat");
  // @ts-expect-error -- this resource has no such verb
  await all.get();
  // @ts-expect-error -- the message and its type are required
  await all.post();
  // @ts-expect-error -- the message is required
  await all.post({ contentType: "text/plain" });
  // @ts-expect-error -- the content type is required
  await all.post({ body: "hello" });
  // @ts-expect-error -- the content types are a closed list
  await all.post({ contentType: "text/html", body: "hello" });
  // @ts-expect-error -- a number is no message
  await all.post({ contentType: "text/plain", body: 42 });
  const message = { contentType: "text/plain", body: "hello" } as const;
  // @ts-expect-error -- an array that is exploded has to be wrapped
  await all.post({ ...message, queryParameters: { excluded: ["c1"] } });
  const value: string[] = ["c1"];
  // @ts-expect-error -- the wrapper has to say that it explodes
  await all.post({ ...message, queryParameters: { excluded: { value } } });
  const joined = { value, explode: false, style: "form" } as const;
  // @ts-expect-error -- it cannot be told not to
  await all.post({ ...message, queryParameters: { excluded: joined } });
  // @ts-expect-error -- a time to live is a number
  await all.post({ ...message, queryParameters: { messageTtlSeconds: "60" } });
  // @ts-expect-error -- the groups are required
  await client.path("/api/hubs/{hub}/:addToGroups", "chat").post({ body: {} });
}

/** What the types of responses refuse. */
export async function readWrongly(client: WebPubSubServiceClient): Promise<void> {
  const question = client.path("/api/hubs/{hub}/connections/{connectionId}", "chat", "c1");
  const asked = await question.head();
  // @ts-expect-error -- it may be any of the operation's responses
  const missing: ConnectionExists404Response = asked;
  const closed = await question.delete();
  if (isUnexpected(closed)) {
    // @ts-expect-error -- an error is flat: nothing is wrapped in `error`
    void closed.body.error;
    // @ts-expect-error -- the status of a default response is no literal
    const status: "404" = closed.status;
    void status;
  } else {
    // @ts-expect-error -- the only status that is declared is 204
    void (closed.status === "404");
  }
  void missing;
}
