import type { PipelinePolicy } from "@azure/core-rest-pipeline";

import { readEndpoint } from "../auth/endpoint.ts";

/**
 * Makes a policy that sends requests to the host and port of a reverse proxy, as the
 * official SDKs do; scheme, path and query stay those of the resource. Put it after the `Sign`
 * phase. Afterwards a request has its own URL again: another attempt is signed for that.
 *
 * Throws a `ConfigurationError` for an address that is no URL of http(s).
 */
export function createReverseProxyPolicy(endpoint: string): PipelinePolicy {
  // The proxy's scheme is not used, so that it cannot make a secure connection an insecure one.
  const { hostname, port } = new URL(readEndpoint(endpoint, true, "reverseProxyEndpoint").url);
  return {
    name: "webPubSubReverseProxyPolicy",
    async sendRequest(request, next) {
      const { url } = request;
      const proxied = new URL(url);
      proxied.hostname = hostname;
      // By itself: a host without a port would leave the resource's port in its place.
      proxied.port = port;
      request.url = proxied.href;
      try {
        return await next(request);
      } finally {
        request.url = url;
      }
    },
  };
}
