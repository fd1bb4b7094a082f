import { checkName, checkOptions, checkTexts, checkWholeNumber } from "./arguments.ts";
import { clientProtocols, issueClientToken, locateClients } from "./auth/client-address.ts";
import type { Signer } from "./auth/signer.ts";
import type { ServiceTarget } from "./auth/service-target.ts";
import { callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import { checkCallOptions } from "./call-options.ts";
import { openDeadline } from "./deadline.ts";
import type {
  ClientTokenResponse,
  GenerateClientTokenOptions,
  ReturningErrors,
} from "./operation-options.ts";
import { generateClientToken, readToken } from "./operations/tokens.ts";
import type { ServiceResponse } from "./response.ts";

/** Issues what clients connect with. */
export interface ClientAccess {
  issue(options: TokenOptions): Promise<ClientTokenResponse | ServiceResponse>;
}

type TokenOptions = GenerateClientTokenOptions | ReturningErrors<GenerateClientTokenOptions>;

const operation = "getClientAccessToken";
const defaultLifetimeInMinutes = 60;

/** Makes the issuer of a client: it signs with the access key, or asks the service to. */
export function createClientAccess(context: CallContext, target: ServiceTarget): ClientAccess {
  return {
    async issue(options) {
      checkTokenOptions(options);
      const protocol = options.clientProtocol ?? "default";
      const { audience, baseUrl } = locateClients(target.endpoint, context.hub, protocol);
      const issued =
        target.credential.kind === "accessKey"
          ? await signToken(target.credential.signer, audience, options)
          : await requestToken(context, options);
      if (typeof issued !== "string") return issued;
      return { token: issued, baseUrl, url: `${baseUrl}?access_token=${issued}` };
    },
  };
}

/** Nothing goes over the wire here, but a call that is aborted ends as every other does. */
async function signToken(signer: Signer, audience: string, options: TokenOptions): Promise<string> {
  checkCallOptions(operation, options);
  const deadline = openDeadline(operation, options);
  try {
    const signing = issueClientToken(signer, {
      audience,
      lifetimeInMinutes: options.expirationTimeInMinutes ?? defaultLifetimeInMinutes,
      userId: options.userId,
      roles: options.roles,
      groups: options.groups,
    });
    return await (deadline === undefined ? signing : deadline.guard(signing));
  } finally {
    deadline?.close();
  }
}

async function requestToken(
  context: CallContext,
  options: TokenOptions,
): Promise<string | ServiceResponse> {
  const { userId, roles, groups, expirationTimeInMinutes, clientProtocol } = options;
  const response = await callOperation(context, generateClientToken, {
    values: {
      userId,
      roles,
      groups,
      minutesToExpire: expirationTimeInMinutes,
      clientType: clientProtocol,
    },
    options,
  });
  // A success without a token counts as a failure already: what has none is the response of one.
  const token = response.isError ? undefined : readToken(response.body);
  return token ?? response;
}

function checkTokenOptions(options: TokenOptions): void {
  checkOptions(operation, options);
  const { userId, roles, groups, expirationTimeInMinutes, clientProtocol } = options;
  // An empty user id is a mistake of the caller's: taken as none, it would let anybody in.
  if (userId !== undefined) checkName({ operation, parameter: "userId" }, userId);
  if (roles !== undefined) checkTexts({ operation, parameter: "roles" }, roles);
  if (groups !== undefined) checkTexts({ operation, parameter: "groups" }, groups);
  if (expirationTimeInMinutes !== undefined) {
    const place = { operation, parameter: "expirationTimeInMinutes" };
    checkWholeNumber(place, expirationTimeInMinutes, { least: 1, most: 2_147_483_647 });
  }
  if (clientProtocol !== undefined && !clientProtocols.includes(clientProtocol)) {
    throw new RangeError(
      `${operation}: clientProtocol must be one of ${clientProtocols.join(", ")}, got ${JSON.stringify(clientProtocol)}`,
    );
  }
}
