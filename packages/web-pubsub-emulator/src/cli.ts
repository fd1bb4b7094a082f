import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { publishedAccessKey } from "./auth/access-keys.ts";
import { printBanner } from "./banner.ts";
import { manualClock, systemClock } from "./clock.ts";
import { hubNameRule } from "./client-url.ts";
import { ConfiguredHubs } from "./configured-hubs.ts";
import { createEmulator, type Emulator } from "./emulator.ts";
import { EmulatorError } from "./errors.ts";
import { printHappening } from "./happening-line.ts";
import { isHubName } from "./hub/names.ts";
import { readHttps, writeCertificate, type HttpsArguments } from "./https-arguments.ts";

const defaultPort = 8080;

/** What commander reads from the command line, defaults filled in. */
interface Arguments extends HttpsArguments {
  readonly host: string;
  readonly port: number;
  readonly key: string;
  readonly secondaryKey?: string;
  readonly hub: readonly string[];
  readonly admin?: true;
  readonly manualClock?: true;
  readonly config?: string;
  readonly eventHandler: readonly string[];
  readonly allowUnvalidatedEntraTokens?: true;
  readonly verbose?: true;
}

const command = new Command("web-pubsub-emulator")
  .description("Azure Web PubSub on this machine: serves until it is stopped with Ctrl-C.")
  .addOption(
    new Option("--host <address>", "address to listen on")
      .env("WEB_PUBSUB_EMULATOR_HOST")
      .default("127.0.0.1"),
  )
  .addOption(
    new Option("--port <number>", "port to listen on; 0 takes a free one")
      .env("WEB_PUBSUB_EMULATOR_PORT")
      .argParser(readPort)
      .default(defaultPort),
  )
  .addOption(
    new Option("--key <text>", "access key, at least 32 bytes")
      .env("WEB_PUBSUB_EMULATOR_KEY")
      .default(publishedAccessKey, "a published one, the same at every start"),
  )
  .addOption(
    new Option("--secondary-key <text>", "a second key that is as good").env(
      "WEB_PUBSUB_EMULATOR_SECONDARY_KEY",
    ),
  )
  .addOption(
    new Option(
      "--hub <name>",
      "print a client URL of the hub, good for a day; may be repeated, and other hubs are served as well",
    )
      .argParser(readHub)
      .default([], "none"),
  )
  .option(
    "--config <file>",
    "JSON file with the event handlers of hubs; read again when it changes",
  )
  .addOption(
    new Option("--event-handler <hub=url>", "webhook for every event of a hub; may be repeated")
      .argParser((handler: string, before: readonly string[]) => [...before, handler])
      .default([], "none"),
  )
  .option("--admin", "serve /emulator, where tests in any language set faults, wait and reset")
  .option("--manual-clock", "let time stand still until /emulator/clock/advance; implies --admin")
  .option("--https", "serve https and wss, under a self-signed certificate")
  .option("--certificate-out <file>", "write the certificate there, for clients to trust")
  .option("--certificate <file>", "serve https under a certificate of your own, in PEM")
  .option("--certificate-key <file>", "the private key of that certificate, in PEM")
  .option(
    "--allow-unvalidated-entra-tokens",
    "take Microsoft Entra tokens without checking their signatures",
  )
  .option("--verbose", "show messages, groups and health checks, too")
  .version(readVersion(), "--version")
  .helpOption("--help")
  .addHelpText(
    "after",
    `
Examples:
  $ web-pubsub-emulator                                    on http://127.0.0.1:8080
  $ web-pubsub-emulator --port 0 --verbose                 on a free port, with every message
  $ web-pubsub-emulator --hub chat                         with a URL to connect a client at once
  $ web-pubsub-emulator --port 0 --admin                   for tests in another language
  $ web-pubsub-emulator --event-handler "chat=http://localhost:3000/eventhandler"
  $ web-pubsub-emulator --config web-pubsub.json
  $ web-pubsub-emulator --certificate-out /tmp/web-pubsub.pem --allow-unvalidated-entra-tokens
  $ NODE_EXTRA_CA_CERTS=/tmp/web-pubsub.pem node app.js    with DefaultAzureCredential and the like
  $ web-pubsub-emulator --host 0.0.0.0 --key "$MY_KEY"     for other machines: needs a key of your own`,
  )
  .configureOutput({
    // One line for a mistake, whatever commander has to say about it.
    outputError: (text, write) =>
      write(`web-pubsub-emulator: ${toLine(text.replace(/^error: /, ""))}\n`),
  })
  .action(serve);

await command.parseAsync();

/** Serves until a signal; then Node ends by itself, because nothing is left to wait for. */
async function serve(given: Arguments): Promise<void> {
  const emulator = await start(given);
  if (emulator === undefined) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(
    printBanner(emulator, { hubs: given.hub, entra: given.allowUnvalidatedEntraTokens ?? false }),
  );
  const signals = ["SIGINT", "SIGTERM"] as const;
  const stop = (): void => {
    // A second Ctrl-C, for the impatient, finds nobody listening and ends the process at once.
    for (const signal of signals) process.off(signal, stop);
    emulator.close().then(undefined, fail);
  };
  for (const signal of signals) process.on(signal, stop);
}

/** The emulator, or `undefined` when it cannot be had and standard error says why. */
async function start(given: Arguments): Promise<Emulator | undefined> {
  const { host, port, key, secondaryKey, verbose = false } = given;
  const { allowUnvalidatedEntraTokens = false } = given;
  const clock = given.manualClock === true ? manualClock() : systemClock;
  try {
    const hubs = new ConfiguredHubs(given);
    const emulator = await createEmulator({
      host,
      port,
      accessKey: key,
      ...(secondaryKey === undefined ? {} : { secondaryAccessKey: secondaryKey }),
      admin: given.admin ?? given.manualClock ?? false,
      clock,
      https: readHttps(given),
      allowUnvalidatedEntraTokens,
      // Asked for by name on the command line; the published key is refused there all the same.
      allowRemote: true,
      hubs: hubs.settings,
      log: (happening) => {
        const line = printHappening(happening, { verbose });
        if (line !== undefined) process.stdout.write(`${line}\n`);
      },
    });
    try {
      writeCertificate(given, emulator.certificate);
    } catch (error) {
      await emulator.close();
      throw error;
    }
    hubs.follow(emulator, {
      clock: systemClock,
      taken: (path) => process.stdout.write(`${path} has changed: its settings are in force.\n`),
      refused: (error) => complain(`${error.message} The settings from before stay in force.`),
    });
    return emulator;
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    complain(error.message);
    return undefined;
  }
}

function complain(text: string): void {
  process.stderr.write(`web-pubsub-emulator: ${toLine(text)}\n`);
}

function fail(error: unknown): void {
  complain(`closing failed: ${String(error)}`);
  process.exitCode = 1;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^[0-9]{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

function readHub(name: string, before: readonly string[]): readonly string[] {
  if (isHubName(name)) return [...before, name];
  throw new InvalidArgumentError(hubNameRule);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

/** Some complaints of commander have a suggestion on a second line. */
function toLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
