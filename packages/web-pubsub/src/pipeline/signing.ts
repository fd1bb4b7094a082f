import type { KeyCredential } from "@azure/core-auth";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";

import { issueAccessToken } from "../auth/access-token.ts";
import { createCredentialSigner } from "../auth/signer.ts";
import type { Signer } from "../auth/signer.ts";

/** The name of the signing policy in a pipeline. */
export const accessKeySigningPolicyName = "webPubSubAccessKeySigningPolicy";

// The lifetime that the official client gives. A token goes out at once, so its length only says
// how far a clock may lag behind the service's.
const lifetimeInSeconds = 3600;

/**
 * Makes a policy that signs each request with an access key of the resource: a fresh HS256 token
 * for the request's URL in `Authorization`. The key itself never leaves the process.
 *
 * Add it in the `Sign` phase, so that every retry gets a token of its own. Once the answer is there
 * the header is taken off again: what a log, an error or a response shows later holds no token.
 */
export function accessKeySigningPolicy(credential: KeyCredential): PipelinePolicy {
  return createSigningPolicy(createCredentialSigner(credential));
}

/** The same for a signer that is there already. */
export function createSigningPolicy(signer: Signer): PipelinePolicy {
  return {
    name: accessKeySigningPolicyName,
    async sendRequest(request, next) {
      const audience = readAudience(request.url);
      const token = await issueAccessToken(signer, { audience, lifetimeInSeconds });
      request.headers.set("Authorization", `Bearer ${token}`);
      try {
        return await next(request);
      } finally {
        request.headers.delete("Authorization");
      }
    },
  };
}

/**
 * The audience of a request is its URL without the query. The service takes it with the query as
 * well, as some official SDKs sign it; without, it does not repeat reasons and filters in
 * every token, and one token would do for all requests to the same URL.
 */
export function readAudience(url: string): string {
  const end = url.indexOf("?");
  const address = end === -1 ? url : url.slice(0, end);
  return address.endsWith("/") ? address.slice(0, -1) : address;
}
