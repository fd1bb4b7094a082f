import { generateKeyPairSync, sign } from "node:crypto";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const tenant = "11111111-2222-3333-4444-555555555555";

/** A token in the form of Microsoft Entra ID's, signed by nobody that anybody trusts. */
export function createEntraToken(claims: Readonly<Record<string, unknown>> = {}): string {
  const header = { typ: "JWT", alg: "RS256", kid: "of-nobody" };
  const body = {
    aud: "https://webpubsub.azure.com",
    iss: `https://sts.windows.net/${tenant}/`,
    exp: Math.floor(Date.now() / 1000) + 3600,
    oid: "an-object-id",
    ...claims,
  };
  const signed = [header, body]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

/** A `TokenCredential` as client libraries take it. Notes the scopes that it is asked for. */
export class TestCredential {
  readonly scopes: string[] = [];

  async getToken(
    scopes: string | string[],
  ): Promise<{ readonly token: string; readonly expiresOnTimestamp: number }> {
    this.scopes.push(...(typeof scopes === "string" ? [scopes] : scopes));
    return { token: createEntraToken(), expiresOnTimestamp: Date.now() + 3_600_000 };
  }
}
