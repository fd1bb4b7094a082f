import { generate } from "selfsigned";

/** What a server proves itself with: nobody but who is given the certificate trusts it. */
export interface TlsIdentity {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Makes an identity of its own for `localhost` and 127.0.0.1; its key stays in memory. */
export async function createTlsIdentity(): Promise<TlsIdentity> {
  const { cert, private: privateKey } = await generate(
    [{ name: "commonName", value: "localhost" }],
    {
      keyType: "ec",
      algorithm: "sha256",
      extensions: [
        {
          name: "subjectAltName",
          altNames: [
            { type: 2, value: "localhost" },
            { type: 7, ip: "127.0.0.1" },
          ],
        },
      ],
    },
  );
  return { certificate: cert, privateKey };
}
