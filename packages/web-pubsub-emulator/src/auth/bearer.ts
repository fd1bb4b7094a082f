const bearer = /^Bearer +(\S+) *$/i;

/** The token of an `Authorization: Bearer` header; `undefined` for any other header or none. */
export function readBearerToken(authorization: string | undefined): string | undefined {
  return authorization === undefined ? undefined : bearer.exec(authorization)?.[1];
}
