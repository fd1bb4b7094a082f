import { checkOptions } from "./arguments.ts";
import { issueClientToken, locateClients } from "./auth/client-address.ts";
import type { AccessKeyCredential } from "./auth/credential.ts";
import type { ServiceTarget } from "./auth/service-target.ts";
import { callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import { checkCallOptions } from "./call-options.ts";
import { openDeadline } from "./deadline.ts";
import type { ClientTokenResponse } from "./hub-options.ts";
import { checkQuery } from "./operations/query.ts";
import { generateClientToken, readToken } from "./operations/tokens.ts";
import type { TokenOptions } from "./operations/tokens.ts";
import type { ServiceResponse } from "./response.ts";

/** Issues what clients connect with. */
export interface ClientAccess {
  issue(options: TokenOptions): Promise<ClientTokenResponse | ServiceResponse>;
}

const operation = "getClientAccessToken";
const defaultLifetimeInMinutes = 60;

/** Makes the issuer of a client: it signs with the access key, or asks the service to. */
export function createClientAccess(context: CallContext, target: ServiceTarget): ClientAccess {
  return {
    async issue(options) {
      checkOptions(operation, options);
      checkQuery(generateClientToken, options);
      const protocol = options.clientProtocol ?? "default";
      const { audience, baseUrl } = locateClients(target.endpoint, context.hub, protocol);
      const issued =
        target.credential.kind === "accessKey"
          ? await signToken(context, target.credential, { ...options, audience })
          : await requestToken(context, options);
      if (typeof issued !== "string") return issued;
      return { token: issued, baseUrl, url: `${baseUrl}?access_token=${issued}` };
    },
  };
}

/** Nothing goes over the wire here, but a call that is aborted ends as every other does. */
async function signToken(
  { tracing }: CallContext,
  { signer, clock }: AccessKeyCredential,
  options: TokenOptions & { readonly audience: string },
): Promise<string> {
  checkCallOptions(operation, options);
  const { audience, tracingOptions, userId, roles, groups } = options;
  const lifetimeInMinutes = options.expirationTimeInMinutes ?? defaultLifetimeInMinutes;
  const claims = { audience, lifetimeInMinutes, userId, roles, groups };
  return tracing.trace({ operation, isSend: false, tracingOptions }, async () => {
    const deadline = openDeadline(operation, options);
    try {
      const signing = issueClientToken(signer, claims, clock.now());
      return await (deadline?.guard(Promise.resolve(signing)) ?? signing);
    } finally {
      deadline?.close();
    }
  });
}

async function requestToken(
  context: CallContext,
  options: TokenOptions,
): Promise<string | ServiceResponse> {
  const response = await callOperation(context, generateClientToken, { options });
  // A success without a token counts as a failure already: what has none is the response of one.
  const token = response.isError ? undefined : readToken(response.body);
  return token ?? response;
}
