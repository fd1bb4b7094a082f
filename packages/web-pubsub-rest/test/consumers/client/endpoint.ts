import createClient from "@restline/web-pubsub-rest";
import type { Service } from "../service.ts";

type FactoryParameters = Parameters<typeof createClient>;

/** The server parameter is a string, the first argument; the option `endpoint` outweighs it. */
export async function checkHealth(service: Service): Promise<readonly string[]> {
  const endpoint: FactoryParameters[0] = `${service.endpoint}/`;
  const elsewhere: FactoryParameters[0] = "https://contoso.webpubsub.azure.com";
  const clients = [
    createClient(endpoint, service.credential, { allowInsecureConnection: true }),
    createClient(elsewhere, service.credential, { allowInsecureConnection: true, endpoint }),
  ];
  const urls: string[] = [];
  for (const client of clients) {
    const { request } = await service.authenticate(client).path("/api/health").head();
    urls.push(request.url);
  }
  return urls;
}
