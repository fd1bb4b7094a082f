import createClient from "@restline/web-pubsub-rest";
import type { Service } from "../service.ts";

/** What the service learns about the software that calls it, with a prefix and without. */
export async function readUserAgents(service: Service): Promise<readonly string[]> {
  const plain = createClient(service.endpoint, service.credential, {
    allowInsecureConnection: true,
  });
  const prefixed = createClient(service.endpoint, service.credential, {
    allowInsecureConnection: true,
    userAgentOptions: { userAgentPrefix: "chat-server/2.0" },
  });
  const userAgents: string[] = [];
  for (const client of [plain, prefixed]) {
    const { request } = await service.authenticate(client).path("/api/health").head();
    userAgents.push(request.headers.get("user-agent") ?? "");
  }
  return userAgents;
}
