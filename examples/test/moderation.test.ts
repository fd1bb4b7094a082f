import { WebPubSubServiceClient } from "@restline/web-pubsub";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { help, readArguments, UsageError } from "../moderation/arguments.ts";
import { moderate } from "../moderation/moderate.ts";
import { connectSampleClients } from "../moderation/sample-clients.ts";
import { printMembers } from "../moderation/table.ts";
import { readBlocks } from "./example-readme.ts";
import { runShell, startShell } from "./shell.ts";

const command = "node examples/moderation/main.ts";
const order = { hub: "chat", user: "ada", group: "lobby", dryRun: false, pageSize: 2 };

describe("The moderation script", () => {
  it("does what its README says in one command", async () => {
    const [inOneCommand] = await readBlocks("moderation", 1);
    const { code, stdout, stderr } = await runShell(inOneCommand?.script ?? "");
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(normalise(stdout)).to.deep.equal(normalise(inOneCommand?.printed ?? ""));
  });

  it("does what its README says in three terminals", async () => {
    const [, service, clients, third] = await readBlocks("moderation", 4);
    const port = { WEB_PUBSUB_EMULATOR_PORT: "0" };
    await using emulator = startShell(service?.script ?? "", port);
    const [, endpoint = ""] = await emulator.waitFor(/(Endpoint=[^;]+;)AccessKey=/);
    // As it stands, but for the port, which others may be listening on.
    const atPort = (script = ""): string => script.replaceAll(/Endpoint=[^;]+;/g, endpoint);

    await using connected = startShell(atPort(clients?.script));
    await connected.waitFor(new RegExp(clients?.printed.trim() ?? "nothing"));
    const { code, stdout, stderr } = await runShell(atPort(third?.script));
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(normalise(stdout)).to.deep.equal(normalise(third?.printed ?? ""));

    const seen = await connected.interrupt();
    expect(seen.stderr).to.equal("");
    expect(seen.stdout.match(/ada was told: .*Reason: Spam/g)).to.have.length(2);
    expect((await emulator.interrupt()).stderr).to.equal("");
  }).timeout(60_000);

  it("lists a group page by page, and marks who is on the way out", async () => {
    await using emulator = await createEmulator();
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
    await connectSampleClients(chat, "lobby");
    const lines: string[] = [];
    await moderate(chat, { ...order, dryRun: true }, (line) => lines.push(line));
    expect(lines[0]).to.equal("Would close all connections of ada to hub chat without a reason.");
    expect(lines.filter((line) => /ada +would be closed$/.test(line))).to.have.length(2);
    expect(lines.filter((line) => line.startsWith("  connection"))).to.have.length(1);
    expect(lines.at(-1)).to.equal("\n5 connections in 3 pages");
    expect(await chat.userExists("ada")).to.equal(true);

    const late = printMembers([{ connectionId: "c1", userId: "ada" }], {
      note: { user: "ada", text: "is being closed" },
      hasHeader: false,
    });
    expect(late.join()).to.match(/^ {2}c1 +ada +is being closed$/);
  });

  it("says so when the user has no connection", async () => {
    await using emulator = await createEmulator({ port: false });
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      httpClient: emulator.httpClient,
    });
    const lines: string[] = [];
    await moderate(chat, order, (line) => lines.push(line));
    expect(lines[0]).to.equal("ada has no connection to hub chat: there is nothing to close.");
    expect(lines.at(-1)).to.match(/^\n0 connections in/);
  });

  it("prints no control characters of a user's name", () => {
    const [line] = printMembers([{ connectionId: "c1", userId: "\u001B[31mada" }], {
      note: { user: "bob", text: "" },
      hasHeader: false,
    });
    expect(line).to.match(/^ {2}c1 +\\x1b\[31mada$/);
  });

  const complete = ["--hub", "chat", "--user", "ada", "--group", "lobby"];
  const mistakes: [title: string, given: string[], message: RegExp][] = [
    ["no hub", ["--user", "ada", "--group", "lobby"], /^--hub is missing\.$/],
    ["no user", ["--hub", "chat", "--group", "lobby"], /^--user is missing\.$/],
    ["no group", ["--hub", "chat", "--user", "ada"], /^--group is missing\.$/],
    ["an empty user", [...complete, "--user", " "], /^--user must not be empty\.$/],
    ["an empty reason", [...complete, "--reason", ""], /^--reason must not be empty\.$/],
    ["an option that there is not", [...complete, "--grup", "a"], /--grup/],
    ["a page of nothing", [...complete, "--page-size", "0"], /from 1 to 200, got "0"/],
    ["a page that is too large", [...complete, "--page-size", "201"], /from 1 to 200, got "201"/],
    ["no connection string", complete, /set WEB_PUBSUB_CONNECTION_STRING, or try it with --sample/],
  ];
  for (const [title, given, message] of mistakes) {
    it(`refuses ${title}`, () => {
      expect(() => readArguments(given, {})).to.throw(UsageError, message);
    });
  }

  it("ends with 2 for bad input and with 1 where there is no service", async () => {
    const usage = await runShell(`${command} --hub chat`);
    expect(usage).to.deep.equal({
      code: 2,
      stdout: "",
      stderr: "--user is missing.\nSee --help.\n",
    });
    const hub = await runShell(`${command} --sample --hub 1 --user ada --group lobby`);
    expect(hub.code).to.equal(2);
    expect(hub.stderr).to.match(/hubName must be a letter/);
    const half = { WEB_PUBSUB_CONNECTION_STRING: "Endpoint=http://127.0.0.1" };
    const string = await runShell(`${command} ${complete.join(" ")}`, half);
    expect(string.code).to.equal(2);
    expect(string.stderr).to.contain("has no AccessKey");

    const emulator = await createEmulator();
    const gone = { WEB_PUBSUB_CONNECTION_STRING: emulator.connectionString };
    await emulator.close();
    const { code, stderr } = await runShell(`${command} ${complete.join(" ")}`, gone);
    expect(code).to.equal(1);
    expect(stderr).to.contain("ECONNREFUSED");
    expect(stderr).not.to.match(/AccessKey=/);
  }).timeout(60_000);

  it("explains its options", async () => {
    const { code, stdout } = await runShell(`${command} --help`);
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: `${help}\n` });
  });
});

/** Ids differ from run to run, and with them the order of the lines. */
function normalise(text: string): string[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.replace(/^ {2}[\w-]{31,32} /, "  (id) "))
    .sort();
}
