import type { Access, EntraCredential, KeyCredential } from "../levels/level.ts";
import { createEntraToken } from "./entra-token.ts";

/** The same service, with a key that it does not know. */
export function withWrongKey(access: Access<KeyCredential>): Access<KeyCredential> {
  const { credential } = access;
  const connectionString = credential.connectionString.replace(
    /AccessKey=[^;]+/,
    `AccessKey=${"not-the-key-".repeat(4)}`,
  );
  return { ...access, credential: { ...credential, connectionString } };
}

/** The same service, with a token of an authority that no service trusts. */
export function withWrongToken(access: Access<EntraCredential>): Access<EntraCredential> {
  const token = createEntraToken("https://authority.example/");
  return { ...access, credential: { ...access.credential, token } };
}
