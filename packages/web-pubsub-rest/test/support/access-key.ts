import { createHmac } from "node:crypto";
import type { Client } from "@azure-rest/core-client";
import { bearerTokenAuthenticationPolicyName } from "@azure/core-rest-pipeline";

const lifetimeInSeconds = 60;

/**
 * Issues an HS256 token over the UTF-8 text of an access key, as the official SDKs sign.
 * It is valid for a minute, unless the claims say otherwise.
 */
export function issueToken(accessKey: string, claims: Readonly<Record<string, unknown>>): string {
  const exp = Math.floor(Date.now() / 1000) + lifetimeInSeconds;
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ exp, ...claims })}`;
  return `${content}.${createHmac("sha256", accessKey).update(content).digest("base64url")}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/**
 * Lets a client sign its requests with an access key. The policy that it came with would ask its
 * credential for a bearer token and refuse to send that over plain http.
 */
export function signWithAccessKey<T extends Client>(client: T, accessKey: string): T {
  client.pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
  client.pipeline.addPolicy(
    {
      name: "testSigningPolicy",
      sendRequest(request, next) {
        const [audience] = request.url.split("?");
        request.headers.set("Authorization", `Bearer ${issueToken(accessKey, { aud: audience })}`);
        return next(request);
      },
    },
    { phase: "Sign" },
  );
  return client;
}
