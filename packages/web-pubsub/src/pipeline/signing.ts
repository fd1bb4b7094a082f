import type { KeyCredential } from "@azure/core-auth";
import type { PipelinePolicy, PipelineRequest } from "@azure/core-rest-pipeline";

import { issueAccessToken } from "../auth/access-token.ts";
import { createServiceClock } from "../auth/service-clock.ts";
import type { ServiceClock } from "../auth/service-clock.ts";
import { createCredentialSigner } from "../auth/signer.ts";
import type { CredentialSigner, Signer } from "../auth/signer.ts";
import { countAttempt } from "./attempts.ts";

/** The name of the signing policy in a pipeline. */
export const accessKeySigningPolicyName = "webPubSubAccessKeySigningPolicy";

// The lifetime that the official client gives. A token goes out at once, so its length only says
// how far a clock may lag behind the service's.
const lifetimeInSeconds = 3600;

/**
 * Makes a policy that signs each request with an access key of the resource: a fresh HS256 token
 * for the request's URL in `Authorization`. The key itself never leaves the process.
 *
 * A request that is refused (401) is signed and sent once more where that may help: when the key
 * was changed after it was signed, or when the answer's `Date` shows that this machine's clock is
 * off by more than a minute and less than a day. A correction that the service accepts is kept. A
 * refused request has done nothing, so this counts for sends as well.
 *
 * Add it in the `Sign` phase, so that every retry gets a token of its own. Once the answer is there
 * the header is taken off again: what a log, an error or a response shows later holds no token.
 */
export function accessKeySigningPolicy(credential: KeyCredential): PipelinePolicy {
  return createSigningPolicy(createCredentialSigner(credential), createServiceClock());
}

/** The same for a signer and a clock that are there already. */
export function createSigningPolicy(signer: CredentialSigner, clock: ServiceClock): PipelinePolicy {
  return {
    name: accessKeySigningPolicyName,
    async sendRequest(request, next) {
      try {
        const { version } = signer;
        const signing = signRequest(request, signer, clock.now());
        if (signing !== undefined) await signing;
        const response = await next(request);
        if (response.status !== 401) return response;
        const correction = clock.findCorrection(response.headers.get("date"));
        if (correction === undefined && signer.version === version) return response;
        const now = correction === undefined ? clock.now() : Date.now() + correction;
        await signRequest(request, signer, now);
        countAttempt(request);
        const second = await next(request);
        if (correction !== undefined && second.status !== 401) clock.keepCorrection(correction);
        return second;
      } finally {
        request.headers.delete("Authorization");
      }
    },
  };
}

/** Gives a promise only where the signer does: a request need not wait for what is there. */
function signRequest(
  { url, headers }: PipelineRequest,
  signer: Signer,
  now: number,
): Promise<void> | undefined {
  const setToken = (token: string): void => headers.set("Authorization", `Bearer ${token}`);
  const token = issueAccessToken(signer, { audience: readAudience(url), lifetimeInSeconds }, now);
  if (typeof token !== "string") return token.then(setToken);
  setToken(token);
  return undefined;
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
