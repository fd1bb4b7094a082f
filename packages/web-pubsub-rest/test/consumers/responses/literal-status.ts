import { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  ConnectionExists200Response,
  ConnectionExists404Response,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** Where several statuses are declared, each is a response of its own. */
export async function describeConnection(
  client: WebPubSubServiceClient,
  connectionId: string,
): Promise<string> {
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", "chat", connectionId)
    .head();
  if (isUnexpected(response)) return `failed with ${response.status}`;
  switch (response.status) {
    case "200": {
      const found: ConnectionExists200Response = response;
      return `is there: ${found.status}`;
    }
    case "404": {
      const missing: ConnectionExists404Response = response;
      return `is not there: ${missing.headers["x-ms-error-code"]}`;
    }
    default: {
      // Nothing is left: a status that were declared anew would not compile here.
      const never: never = response;
      return never;
    }
  }
}
