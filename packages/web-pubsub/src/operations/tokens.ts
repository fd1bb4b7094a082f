import type { GenerateClientTokenOptions } from "../hub-options.ts";
import type { ReturningErrors } from "../options.ts";
import type { Operation } from "./operation.ts";

/** What `getClientAccessToken` takes. */
export type TokenOptions = GenerateClientTokenOptions | ReturningErrors<GenerateClientTokenOptions>;

export const generateClientToken: Operation<"POST /api/hubs/{hub}/:generateToken", TokenOptions> = {
  key: "POST /api/hubs/{hub}/:generateToken",
  name: "getClientAccessToken",
  success: { 200: true },
  query: {
    userId: "userId",
    minutesToExpire: "expirationTimeInMinutes",
    clientType: "clientProtocol",
    role: "roles",
    group: "groups",
  },
  describe: ({ userId }) => (userId === undefined ? {} : { user: userId }),
  findProblem: (body) => (readToken(body) === undefined ? "The answer holds no token." : undefined),
};

/** Reads the token of an answer; undefined where there is none. */
export function readToken(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("token" in body)) return undefined;
  return typeof body.token === "string" && body.token !== "" ? body.token : undefined;
}
