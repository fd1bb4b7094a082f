import createClient from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClientOptions } from "@restline/web-pubsub-rest";
import type { ClientOptions } from "@azure-rest/core-client";
import type { Service } from "../service.ts";

/** Options that an application has for all its clients fit this client too: it extends them. */
export async function checkHealth(
  service: Service,
  shared: ClientOptions,
): Promise<readonly string[]> {
  const seen: string[] = [];
  const options: WebPubSubServiceClientOptions = {
    ...shared,
    apiVersion: "2024-12-01",
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
    loggingOptions: { additionalAllowedQueryParameters: ["reason"] },
    additionalPolicies: [
      {
        position: "perCall",
        policy: {
          name: "audit",
          sendRequest(request, next) {
            seen.push(`sent ${request.method}`);
            request.headers.set("x-audit", "consumer");
            return next(request);
          },
        },
      },
    ],
  };
  const client = service.authenticate(createClient(service.endpoint, service.credential, options));
  const response = await client.path("/api/health").head();
  return [...seen, `answered ${response.status}`];
}
