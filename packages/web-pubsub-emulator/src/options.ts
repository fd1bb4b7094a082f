import { describeKeyProblem, generateAccessKey, publishedAccessKey } from "./auth/access-keys.ts";
import { systemClock } from "./clock.ts";
import { EmulatorError } from "./errors.ts";
import type { Happening } from "./hub/happening.ts";
import type { Clock, Ids } from "./hub/ports.ts";
import { randomIds } from "./ids.ts";
import { checkOptions, emulatorOptions } from "./option-rules.ts";
import { quote } from "./rules.ts";
import {
  checkHubs,
  describeRefused,
  type Checked,
  type CheckedHubs,
  type HubSettings,
} from "./upstream/settings.ts";
import { describeCertificateProblem, type ServerCertificate } from "./transport/certificate.ts";

/** How an emulator is made. Everything has a default that suits a test. */
export interface EmulatorOptions {
  /**
   * The port to listen on. By default, and for 0, a free one. `false`: none at all, and
   * {@link Emulator.fetch} is the only way in.
   */
  readonly port?: number | false;
  /** The address to listen on: `127.0.0.1` by default. One that other machines reach needs `allowRemote`. */
  readonly host?: string;
  /**
   * Allows a `host` that other machines can reach. Even then the published default key is refused:
   * everybody knows it.
   */
  readonly allowRemote?: boolean;
  /** Signs all tokens: at least 32 bytes of UTF-8. A fresh random one by default. */
  readonly accessKey?: string;
  /** A second key that is as good as the first; none by default. */
  readonly secondaryAccessKey?: string;
  /**
   * Serves `/emulator`, with which tests in other languages set faults, wait, reset and look; see the
   * README. It asks for the access key. Not by default.
   */
  readonly admin?: boolean;
  /**
   * Serves https and wss instead of http and ws: with `true` under a self-signed certificate made for
   * the occasion, which {@link Emulator.certificate} gives to clients to trust, or under one of your
   * own. Without a port it only changes the scheme of the endpoint.
   */
  readonly https?: boolean | ServerCertificate;
  /**
   * Takes Microsoft Entra tokens without checking their signatures, so that a `TokenCredential` can
   * be tested without an Azure account, and with them `:generateToken`. Audience, issuer and times are
   * checked. Anybody can make such a token: off by default, and refused on a `host` that other
   * machines can reach, `allowRemote` or not. Azure's client libraries send tokens over https alone.
   */
  readonly allowUnvalidatedEntraTokens?: boolean;
  /** The machine's time by default; a test brings its own with `manualClock()`. */
  readonly clock?: Clock;
  /** Makes connection ids; random by default. */
  readonly ids?: Ids;
  /** Settings by hub name; hubs that are not among them have no event handlers. */
  readonly hubs?: Readonly<Record<string, HubSettings>>;
  /** Called for everything that happens, as it happens. Nothing by default. Must not throw. */
  readonly log?: (happening: Happening) => void;
}

/** Options with every default filled in and every rule checked. */
export interface ResolvedOptions {
  readonly port: number | false;
  readonly host: string;
  readonly accessKey: string;
  readonly secondaryAccessKey: string | undefined;
  readonly admin: boolean;
  /** `created`: a certificate has to be made; `undefined`: http. */
  readonly https: "created" | ServerCertificate | undefined;
  readonly allowUnvalidatedEntraTokens: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hubs: CheckedHubs;
  readonly log: ((happening: Happening) => void) | undefined;
}

/**
 * Checks options and fills in defaults. The default key is random: two emulators on one machine do
 * not take each other's tokens, and nothing else on the machine can take a test's service for its own.
 *
 * @throws EmulatorError `InvalidOption`, `InvalidPort`, `InvalidAccessKey`, `InvalidCertificate`,
 *   `HostNotLoopback` or `InvalidHubSettings`.
 */
export function resolveOptions(options: EmulatorOptions): ResolvedOptions {
  checkOptions(options, emulatorOptions);
  const { port = 0, host = "127.0.0.1", accessKey = generateAccessKey() } = options;
  checkPort(port);
  checkKey("accessKey", accessKey);
  if (options.secondaryAccessKey !== undefined) {
    checkKey("secondaryAccessKey", options.secondaryAccessKey);
  }
  checkHost(host, options.allowRemote ?? false, [accessKey, options.secondaryAccessKey]);
  const allowUnvalidatedEntraTokens = options.allowUnvalidatedEntraTokens ?? false;
  if (allowUnvalidatedEntraTokens) checkEntraHost(host);
  return {
    port,
    host,
    accessKey,
    secondaryAccessKey: options.secondaryAccessKey,
    admin: options.admin ?? false,
    https: resolveHttps(options.https ?? false),
    allowUnvalidatedEntraTokens,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? randomIds,
    hubs: requireChecked(checkHubs(options.hubs ?? {})),
    log: options.log,
  };
}

/**
 * The checked value.
 *
 * @throws EmulatorError `InvalidHubSettings` when there is none.
 */
export function requireChecked<T>(checked: Checked<T>): T {
  if (checked.kind === "checked") return checked.value;
  throw new EmulatorError("InvalidHubSettings", describeRefused(checked));
}

function checkPort(port: number | false): void {
  if (port === false || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return;
  throw new EmulatorError(
    "InvalidPort",
    `The port must be a whole number from 0 (a free one) to 65535, got ${quote(port)}.`,
    { property: "port" },
  );
}

function checkKey(name: string, key: string): void {
  const problem = describeKeyProblem(key);
  if (problem === undefined) return;
  throw new EmulatorError(
    "InvalidAccessKey",
    `The ${name} cannot be used: ${problem}. Choose another, or leave it out.`,
    { property: name },
  );
}

function resolveHttps(https: boolean | ServerCertificate): ResolvedOptions["https"] {
  if (https === false) return undefined;
  if (https === true) return "created";
  const problem = describeCertificateProblem(https);
  if (problem === undefined) return https;
  throw new EmulatorError(
    "InvalidCertificate",
    `The certificate for https cannot be used: ${problem}. Give another, or true for one that is made on demand.`,
    { property: "https" },
  );
}

function checkHost(
  host: string,
  allowRemote: boolean,
  keys: readonly (string | undefined)[],
): void {
  if (isLoopback(host)) return;
  if (!allowRemote) {
    throw new EmulatorError(
      "HostNotLoopback",
      `The host ${host} can be reached from other machines. Use 127.0.0.1, or allow it with allowRemote and an access key of your own.`,
      { property: "host" },
    );
  }
  if (keys.includes(publishedAccessKey)) {
    throw new EmulatorError(
      "HostNotLoopback",
      `The host ${host} can be reached from other machines, and the access key is the published one that everybody knows. Choose a key of your own.`,
      { property: "host" },
    );
  }
}

function checkEntraHost(host: string): void {
  if (isLoopback(host)) return;
  throw new EmulatorError(
    "HostNotLoopback",
    `The host ${host} can be reached from other machines, and with allowUnvalidatedEntraTokens anybody there could make a token. Use 127.0.0.1, or access keys.`,
    { property: "host" },
  );
}

/** Whether only this machine can reach the host. A name other than localhost may point anywhere. */
function isLoopback(host: string): boolean {
  return /^localhost$/i.test(host) || host === "::1" || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}
