import type { Operation } from "./operation.ts";
import { keepDefined, repeatKey } from "./query.ts";

/** What the service is to put into a client's token. */
export interface GenerateClientTokenValues {
  readonly userId: string | undefined;
  readonly roles: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  readonly minutesToExpire: number | undefined;
  readonly clientType: string | undefined;
}

export const generateClientToken: Operation<
  "POST /api/hubs/{hub}/:generateToken",
  GenerateClientTokenValues
> = {
  key: "POST /api/hubs/{hub}/:generateToken",
  name: "getClientAccessToken",
  success: { 200: true },
  describe: ({ userId }) => (userId === undefined ? {} : { user: userId }),
  findProblem: (body) => (readToken(body) === undefined ? "The answer holds no token." : undefined),
  send: (rest, { hub, roles, groups, ...query }, parameters) =>
    rest.path("/api/hubs/{hub}/:generateToken", hub).post({
      ...parameters,
      queryParameters: keepDefined({
        ...query,
        role: repeatKey(roles),
        group: repeatKey(groups),
      }),
    }),
};

/** Reads the token of an answer; undefined where there is none. */
export function readToken(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("token" in body)) return undefined;
  return typeof body.token === "string" && body.token !== "" ? body.token : undefined;
}
