import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { publishedAccessKey } from "./auth/access-keys.ts";
import { createEmulator, type Emulator } from "./emulator.ts";
import { EmulatorError } from "./errors.ts";
import { printHappening } from "./happening-line.ts";
import { readHttps, writeCertificate, type HttpsArguments } from "./https-arguments.ts";

const defaultPort = 8080;

/** What commander reads from the command line, defaults filled in. */
interface Arguments extends HttpsArguments {
  readonly host: string;
  readonly port: number;
  readonly key: string;
  readonly allowUnvalidatedEntraTokens?: true;
  readonly verbose?: true;
}

const command = new Command("web-pubsub-emulator")
  .description("Azure Web PubSub on this machine: serves until it is stopped with Ctrl-C.")
  .option("--host <address>", "address to listen on", "127.0.0.1")
  .option("--port <number>", "port to listen on; 0 takes a free one", readPort, defaultPort)
  .addOption(
    new Option("--key <text>", "access key, at least 32 bytes")
      .env("WEB_PUBSUB_EMULATOR_KEY")
      .default(publishedAccessKey, "a published one, the same at every start"),
  )
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
    `Web PubSub emulator on ${emulator.endpoint} (Ctrl-C stops it)\n\n  ${emulator.connectionString}\n\n`,
  );
  // Once: a second Ctrl-C, for the impatient, ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      emulator.close().then(undefined, fail);
    });
  }
}

/** The emulator, or `undefined` when it cannot be had and standard error says why. */
async function start(given: Arguments): Promise<Emulator | undefined> {
  const { host, port, key, allowUnvalidatedEntraTokens = false, verbose = false } = given;
  try {
    const emulator = await createEmulator({
      host,
      port,
      accessKey: key,
      https: readHttps(given),
      allowUnvalidatedEntraTokens,
      // Asked for by name on the command line; the published key is refused there all the same.
      allowRemote: true,
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
    return emulator;
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    process.stderr.write(`web-pubsub-emulator: ${toLine(error.message)}\n`);
    return undefined;
  }
}

function fail(error: unknown): void {
  process.stderr.write(`web-pubsub-emulator: closing failed: ${String(error)}\n`);
  process.exitCode = 1;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^[0-9]{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
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
