import { checkName, checkTexts, checkWholeNumber } from "../arguments.ts";
import { clientProtocols } from "../auth/client-address.ts";
import type { GenerateClientTokenOptions } from "../hub-options.ts";
import type { ReturningErrors } from "../options.ts";
import type { Operation } from "./operation.ts";
import { repeatKey } from "./query.ts";

/** What `getClientAccessToken` takes. */
export type TokenOptions = GenerateClientTokenOptions | ReturningErrors<GenerateClientTokenOptions>;

export const generateClientToken: Operation<
  "POST /api/hubs/{hub}/:generateToken",
  unknown,
  TokenOptions
> = {
  key: "POST /api/hubs/{hub}/:generateToken",
  name: "getClientAccessToken",
  success: { 200: true },
  describe: ({ options: { userId } }) => (userId === undefined ? {} : { user: userId }),
  query: ({ options: { userId, roles, groups, expirationTimeInMinutes, clientProtocol } }) => ({
    userId,
    minutesToExpire: expirationTimeInMinutes,
    clientType: clientProtocol,
    role: repeatKey(roles),
    group: repeatKey(groups),
  }),
  optionNames: { group: "groups", clientType: "clientProtocol" },
  findProblem: (body) => (readToken(body) === undefined ? "The answer holds no token." : undefined),
  send: (rest, { hub }, parameters) =>
    rest.path("/api/hubs/{hub}/:generateToken", hub).post(parameters),
};

/** Refuses options that no token can be made of, with a key or by the service. */
export function checkTokenOptions(options: TokenOptions): void {
  const operation = "getClientAccessToken";
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

/** Reads the token of an answer; undefined where there is none. */
export function readToken(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("token" in body)) return undefined;
  return typeof body.token === "string" && body.token !== "" ? body.token : undefined;
}
