import type { AccessToken, TokenCredential } from "@azure/core-auth";
import type { PipelinePolicy, PipelineResponse } from "@azure/core-rest-pipeline";

import { logger } from "../logger.ts";

/** A credential to make a client from, and the policy that belongs behind the core's own. */
export interface TokenRenewal {
  readonly credential: TokenCredential;
  readonly policy: PipelinePolicy;
}

/**
 * Asks a credential once more for a token where the service has refused (401) the one at hand: the
 * core keeps a token until this machine's clock says that it has expired, and by then the service may
 * have refused it for a while, because it was revoked or because the clock lags behind. A request is
 * sent again only with another token, and once; it has done nothing before, so this counts for sends
 * too. Challenges with claims are the core's, and left to it. Put the policy behind the core's, around
 * the retries: those count what goes out.
 */
export function createTokenRenewal(original: TokenCredential): TokenRenewal {
  let scopes: string | string[] | undefined;
  let replacement: { refused: string; token: string } | undefined;
  let asking: Promise<string | undefined> | undefined;

  /** Requests that are refused at the same time ask once together, and no signal of one ends it. */
  const ask = (): Promise<string | undefined> => {
    asking ??= askFor(original, scopes ?? []).finally(() => {
      asking = undefined;
    });
    return asking;
  };

  return {
    credential: {
      getToken(asked, options) {
        scopes = asked;
        return original.getToken(asked, options);
      },
    },
    policy: {
      name: "webPubSubTokenRenewalPolicy",
      async sendRequest(request, next) {
        // What the core has in store: it goes on handing it out until it expires.
        const stored = request.headers.get("Authorization");
        if (stored === undefined) return next(request);
        const replace = (): string =>
          replacement?.refused === stored ? replacement.token : stored;
        const sent = replace();
        request.headers.set("Authorization", sent);
        const response = await next(request);
        if (response.status !== 401 || hasClaims(response)) return response;
        // Another request may have replaced it in the meantime.
        const token = replace() === sent ? await ask() : replace();
        if (token === undefined || token === sent || request.abortSignal?.aborted === true) {
          return response;
        }
        replacement = { refused: stored, token };
        request.headers.set("Authorization", token);
        return next(request);
      },
    },
  };
}

/** What goes into the header, or undefined where the credential has no token to give. */
async function askFor(
  credential: TokenCredential,
  scopes: string | string[],
): Promise<string | undefined> {
  try {
    const token = await credential.getToken(scopes);
    return token === null ? undefined : printToken(token);
  } catch (error) {
    // The refusal is what the caller has to hear of; this is beside it.
    const reason = error instanceof Error ? error.name : "it failed";
    logger.warning(
      `The credential was asked for another token after a 401, and gave none: ${reason}`,
    );
    return undefined;
  }
}

function printToken({ token, tokenType }: AccessToken): string {
  return `${tokenType ?? "Bearer"} ${token}`;
}

function hasClaims({ headers }: PipelineResponse): boolean {
  return headers.get("www-authenticate")?.includes("claims=") === true;
}
