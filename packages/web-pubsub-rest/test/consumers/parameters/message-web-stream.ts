import createClient from "@restline/web-pubsub-rest";
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Service } from "../service.ts";

/** A web stream goes out piece by piece, where the platform's HTTP client takes one. */
export async function sendWebStream(
  service: Service,
  httpClient: HttpClient,
  pieces: readonly string[],
): Promise<string> {
  const client = service.authenticate(
    createClient(service.endpoint, service.credential, {
      httpClient,
      allowInsecureConnection: true,
    }),
  );
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body });
  return response.status;
}
