import type { HttpClient } from "@azure/core-rest-pipeline";
import {
  accessKeySigningPolicy,
  AzureKeyCredential,
  WebPubSubServiceClient,
} from "@restline/web-pubsub";
import createClient, { isUnexpected } from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClient as RestClient } from "@restline/web-pubsub-rest";
import { connectLiveClient } from "./live-client.ts";
import { reasons, type Finding, type Outcome } from "./outcome.ts";
import type { Target } from "./target.ts";

/** What sends the requests, where that is not the runtime's own. */
interface Sending {
  readonly httpClient?: HttpClient;
}

/** Connects two live clients, and closes one through the low and one through the high level. */
export async function closeBoth(target: Target, sending: Sending = {}): Promise<Outcome> {
  const { endpoint, accessKey, hub, reverseProxyEndpoint } = target;
  const chat = new WebPubSubServiceClient(endpoint, new AzureKeyCredential(accessKey), hub, {
    ...sending,
    ...(reverseProxyEndpoint === undefined ? {} : { reverseProxyEndpoint }),
  });
  const rest = createRest(target, sending);
  return {
    userAgent: navigator.userAgent,
    low: await closeOne(chat, async (connectionId) => {
      const response = await rest
        .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
        .delete({ queryParameters: { reason: reasons.low } });
      if (isUnexpected(response)) {
        throw new Error(`The service answered with ${response.status}: ${response.body?.message}`);
      }
      return Number(response.status);
    }),
    high: await closeOne(chat, async (connectionId) => {
      const response = await chat.closeConnection(connectionId, { reason: reasons.high });
      return response.status;
    }),
  };
}

/** The low-level client by its own factory, signing with an access key as its README shows. */
function createRest(
  { endpoint, accessKey, reverseProxyEndpoint }: Target,
  sending: Sending,
): RestClient {
  const neverAsked = { getToken: () => Promise.reject(new Error("Requests are signed.")) };
  const client = createClient(endpoint, neverAsked, { ...sending, allowInsecureConnection: true });
  client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
  client.pipeline.addPolicy(accessKeySigningPolicy(new AzureKeyCredential(accessKey)), {
    phase: "Sign",
  });
  if (reverseProxyEndpoint !== undefined) {
    client.pipeline.addPolicy(
      {
        name: "sendThroughProxy",
        sendRequest(request, next) {
          request.url = request.url.replace(endpoint, reverseProxyEndpoint);
          return next(request);
        },
      },
      { afterPhase: "Sign" },
    );
  }
  return client;
}

async function closeOne(
  chat: WebPubSubServiceClient,
  close: (connectionId: string) => Promise<number>,
): Promise<Finding> {
  try {
    const { url } = await chat.getClientAccessToken({ userId: "ada" });
    const client = await connectLiveClient(url);
    const status = await close(client.connectionId);
    return { kind: "closed", status, ...(await client.farewell) };
  } catch (error) {
    return { kind: "failed", problem: error instanceof Error ? `${error}` : "not an Error" };
  }
}
