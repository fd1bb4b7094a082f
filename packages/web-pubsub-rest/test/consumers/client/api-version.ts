import createClient from "@restline/web-pubsub-rest";
import type { Service } from "../service.ts";

/** One client with the latest version, one with an older, and a URL that names its own. */
export async function sendInVersions(service: Service): Promise<readonly string[]> {
  const latest = service.authenticate(
    createClient(service.endpoint, service.credential, { allowInsecureConnection: true }),
  );
  const oldest = service.authenticate(
    createClient(service.endpoint, service.credential, {
      apiVersion: "2021-10-01",
      allowInsecureConnection: true,
    }),
  );
  const path = "/api/hubs/{hub}/:send";
  const message = { contentType: "text/plain", body: "hello" } as const;
  const withTimeToLive = { ...message, queryParameters: { messageTtlSeconds: 60 } };
  const responses = [
    await latest.path(path, "chat").post(withTimeToLive),
    await oldest.path(path, "chat").post(message),
    // The parameter came with 2024-01-01, so an older version refuses it.
    await oldest.path(path, "chat").post(withTimeToLive),
    await oldest.pathUnchecked(`${path}?api-version=2024-01-01`, "chat").post(withTimeToLive),
  ];
  return responses.map(({ status, request }) => {
    const version = /api-version=([^&]*)/.exec(request.url)?.[1];
    return `${status} ${version}`;
  });
}
