/** Uses the subpath for undici as an application on Node.js does. It is never run. */
import { AzureKeyCredential, sendToMany, WebPubSubServiceClient } from "@restline/web-pubsub";
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import type { UndiciHttpClient, UndiciHttpClientOptions } from "@restline/web-pubsub/undici";
import type { IsAny, Refuse } from "../refuse-any.ts";

export type NoneIsAny = Refuse<
  [
    IsAny<UndiciHttpClient>,
    IsAny<UndiciHttpClientOptions>,
    IsAny<NonNullable<UndiciHttpClientOptions["dispatcher"]>>,
  ][number]
>;

export async function broadcast(key: string): Promise<number> {
  const options: UndiciHttpClientOptions = { connections: 64, keepAliveTimeoutInMs: 10_000 };
  const httpClient: UndiciHttpClient = createUndiciHttpClient(options);
  const chat = new WebPubSubServiceClient(
    "https://contoso.webpubsub.azure.com",
    new AzureKeyCredential(key),
    "chat",
    { httpClient },
  );
  const { done } = await sendToMany(chat, { users: ["ada", "bob"] }, { message: "Hello" });
  await httpClient.close();
  return done.length;
}
