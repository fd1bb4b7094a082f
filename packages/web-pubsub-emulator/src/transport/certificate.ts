import { createPrivateKey, X509Certificate } from "node:crypto";
import { isIP } from "node:net";

/** What a server proves itself with over https, both in PEM. */
export interface ServerCertificate {
  /** The certificate; after it those of its authorities, where there are any. */
  readonly certificate: string;
  /** The private key that belongs to it, not encrypted. */
  readonly key: string;
}

const dayInMs = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed certificate for this machine's names and addresses and for the host, with a
 * fresh key that stays in memory. It is valid for a year, by the machine's time and not by the
 * emulator's clock: that is what clients check it against.
 */
export async function createCertificate(host: string): Promise<ServerCertificate> {
  // Loaded only now: it takes longer than all the rest of the emulator, and few ask for it.
  const { generate } = await import("selfsigned");
  const hosts = new Set(["localhost", "127.0.0.1", "::1", host]);
  const now = Date.now();
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    // A day early: the clocks of a container and of its host may differ.
    notBeforeDate: new Date(now - dayInMs),
    notAfterDate: new Date(now + 365 * dayInMs),
    extensions: [
      // No authority: whoever trusts it trusts this one service, and nothing else that the key signs.
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: Array.from(hosts, (name) =>
          isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name },
        ),
      },
    ],
  });
  return { certificate: made.cert, key: made.private };
}

/** Says why a certificate and a key cannot serve, without quoting either; `undefined` when they can. */
export function describeCertificateProblem(given: ServerCertificate): string | undefined {
  const certificate = readOr(() => new X509Certificate(given.certificate));
  if (certificate === undefined) return "the certificate is not in PEM";
  const key = readOr(() => createPrivateKey(given.key));
  if (key === undefined) return "the key is no private key in PEM, or it is encrypted";
  return certificate.checkPrivateKey(key)
    ? undefined
    : "the key does not belong to the certificate";
}

function readOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // What OpenSSL says of it helps nobody.
    return undefined;
  }
}
