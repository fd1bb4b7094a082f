import { readFileSync, writeFileSync } from "node:fs";
import { EmulatorError } from "./errors.ts";
import type { ServerCertificate } from "./transport/certificate.ts";

/** What the command line says about https. */
export interface HttpsArguments {
  readonly https?: true;
  /** Files in PEM. */
  readonly certificate?: string;
  readonly certificateKey?: string;
  readonly certificateOut?: string;
}

/**
 * Reads the option `https` from arguments and the files that they name.
 *
 * @throws EmulatorError `InvalidCertificate` when a file cannot be read, or one comes without the other.
 */
export function readHttps(given: HttpsArguments): boolean | ServerCertificate {
  const { certificate, certificateKey } = given;
  if (certificate === undefined && certificateKey === undefined) {
    // Whoever wants the certificate wants https.
    return given.https ?? given.certificateOut !== undefined;
  }
  if (certificate === undefined || certificateKey === undefined) {
    throw new EmulatorError(
      "InvalidCertificate",
      "--certificate and --certificate-key need each other: leave both out for a certificate that is made on demand.",
    );
  }
  return { certificate: readPem(certificate), key: readPem(certificateKey) };
}

/**
 * Writes the certificate to the file that the arguments name, if they do; the key stays in memory.
 *
 * @throws EmulatorError `InvalidCertificate` when the file cannot be written.
 */
export function writeCertificate(given: HttpsArguments, certificate: string | undefined): void {
  const { certificateOut } = given;
  if (certificateOut === undefined || certificate === undefined) return;
  try {
    writeFileSync(certificateOut, certificate);
  } catch (error) {
    throw describeFileError("written", certificateOut, error);
  }
}

function readPem(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw describeFileError("read", file, error);
  }
}

function describeFileError(verb: "read" | "written", file: string, cause: unknown): EmulatorError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EmulatorError("InvalidCertificate", `${file} cannot be ${verb}: ${reason}.`, {
    cause,
  });
}
