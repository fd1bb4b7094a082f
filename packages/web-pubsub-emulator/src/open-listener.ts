import { EmulatorError } from "./errors.ts";
import type { ResolvedOptions } from "./options.ts";
import { createCertificate, type ServerCertificate } from "./transport/certificate.ts";
import { listen, type HttpDoor, type Listener } from "./transport/http.ts";

/** Where an emulator is reached. */
export interface Opening {
  readonly endpoint: string;
  /** In PEM; `undefined` over http. */
  readonly certificate: string | undefined;
  readonly listener: Listener;
}

/**
 * Opens the port that the options ask for, if they do, under a certificate where they ask for https.
 *
 * @throws EmulatorError `PortInUse` or `CannotListen`.
 */
export async function openListener(
  options: ResolvedOptions,
  door: HttpDoor,
): Promise<Opening | undefined> {
  const { port, host } = options;
  if (port === false) return undefined;
  const certificate = await findCertificate(options);
  try {
    const listener = await listen({ host, port }, door, certificate);
    const endpoint = formatEndpoint(options, listener.port);
    return { endpoint, certificate: certificate?.certificate, listener };
  } catch (error) {
    throw describeListenError(error, host, port);
  }
}

/** The URL for a host: IPv6 in brackets; an address that stands for all of them as one that can be dialled. */
export function formatEndpoint({ https, host }: ResolvedOptions, port: number): string {
  const scheme = https === undefined ? "http" : "https";
  if (host === "0.0.0.0" || host === "::") return `${scheme}://localhost:${port}`;
  return host.includes(":") ? `${scheme}://[${host}]:${port}` : `${scheme}://${host}:${port}`;
}

async function findCertificate(options: ResolvedOptions): Promise<ServerCertificate | undefined> {
  const { https, host } = options;
  return https === "created" ? createCertificate(host) : https;
}

function describeListenError(error: unknown, host: string, port: number): EmulatorError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new EmulatorError(
      "PortInUse",
      `Port ${port} on ${host} is in use. Choose another, or 0 for a free one.`,
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new EmulatorError("CannotListen", `Cannot listen on ${host} port ${port}: ${reason}.`, {
    cause: error,
  });
}
