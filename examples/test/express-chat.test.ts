import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createChat } from "../express-chat/chat.ts";
import { joinChat } from "../express-chat/participant.ts";
import { captureErrors } from "./captured-errors.ts";
import { readBlocks } from "./example-readme.ts";
import { startShell } from "./shell.ts";

/** Lines as they are heard, and waits for one. */
class Ear {
  readonly #lines: string[] = [];
  readonly #waits = new Map<string, () => void>();

  readonly hear = (line: string): void => {
    this.#lines.push(line);
    this.#waits.get(line)?.();
  };

  has(line: string): boolean {
    return this.#lines.includes(line);
  }

  async heard(line: string): Promise<void> {
    if (this.has(line)) return;
    await new Promise<void>((resolve) => this.#waits.set(line, resolve));
  }
}

describe("The chat on Express", () => {
  let emulator: Emulator;
  let server: Server;
  let url: string;

  before(async () => {
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const eventHandler = {
      urlTemplate: `${url}/eventhandler`,
      userEventPattern: "*",
      systemEvents: ["connect", "connected", "disconnected"],
    } as const;
    emulator = await createEmulator({ hubs: { chat: { eventHandlers: [eventHandler] } } });
    server.on("request", createChat({ connectionString: emulator.connectionString, hub: "chat" }));
  });
  after(async () => {
    await emulator.close();
    server.closeAllConnections();
    server.close();
  });

  it("brings what one says, over the WebSocket or by HTTP, to all", async () => {
    const [ada, bob] = [new Ear(), new Ear()];
    const adas = await joinChat(url, "ada", ada.hear);
    const bobs = await joinChat(url, "bob", bob.hear);
    await ada.heard("chat: bob is here");
    await adas.say("hello");
    await bobs.post("good morning");
    for (const ear of [ada, bob]) {
      await ear.heard("ada: hello");
      await ear.heard("bob: good morning");
    }
    await bobs.signOut();
    await ada.heard("chat: bob has left");
    await adas.signOut();
  });

  it("closes the connection of who signs out, with a reason, and no other of the user", async () => {
    const [desk, phone] = [new Ear(), new Ear()];
    const atDesk = await joinChat(url, "carol", desk.hear);
    const onPhone = await joinChat(url, "carol", phone.hear);
    expect(await atDesk.signOut()).to.equal(
      "Application server closed the connection. Reason: Signed out",
    );
    await phone.heard("chat: carol has left");
    await onPhone.say("still here");
    await phone.heard("carol: still here");
    await onPhone.signOut();
  });

  it("connects again where somebody else closed the connection", async () => {
    const dave = new Ear();
    const participant = await joinChat(url, "dave", dave.hear);
    const { connectionId } = await emulator.waitFor({ kind: "connected", userId: "dave" });
    emulator.faults.cut(connectionId);
    await dave.heard("The connection broke.");
    await dave.heard("chat: dave is here");
    await participant.say("back again");
    await dave.heard("dave: back again");
    await participant.signOut();
  });

  it("serves only who is signed in", async () => {
    for (const [method, path] of [
      ["GET", "/negotiate"],
      ["POST", "/messages"],
      ["DELETE", "/session"],
    ] as const) {
      const headers = { Authorization: "Bearer guessed" };
      const response = await fetch(`${url}${path}`, { method, headers });
      expect(response.status, path).to.equal(401);
    }
  });

  it("refuses names and messages that are none", async () => {
    for (const name of ["", "a b", "x".repeat(33), 7, undefined]) {
      const response = await post(`${url}/session`, { name });
      expect(response.status, String(name)).to.equal(400);
    }
    const session = await post(`${url}/session`, { name: "eve" });
    const { token } = (await session.json()) as { token: string };
    for (const text of ["", "  ", 7]) {
      const response = await post(`${url}/messages`, { text }, token);
      expect(response.status, String(text)).to.equal(400);
    }
  });

  it("lets nobody in without a user, and takes no event that is not signed", async () => {
    const stranger = new WebSocket(emulator.createClientUrl("chat"));
    await new Promise((resolve) => stranger.addEventListener("close", resolve));
    const { status } = await emulator.waitFor({ kind: "clientRefused" });
    expect(status).to.equal(401);

    const forged = await fetch(`${url}/eventhandler`, {
      method: "POST",
      headers: {
        "ce-type": "azure.webpubsub.sys.connected",
        "ce-connectionid": "c1",
        "ce-signature": `sha256=${"0".repeat(64)}`,
      },
    });
    expect(forged.status).to.equal(401);
  });

  it("says that it cannot reach its clients while the service refuses", async () => {
    const ear = new Ear();
    const frank = await joinChat(url, "frank", ear.hear);
    await ear.heard("chat: frank is here");
    using logged = captureErrors();
    emulator.faults.next("sendToAll", { status: 403 });
    const refused = await frank.post("hello").catch((error: Error) => error);
    expect(String(refused)).to.match(/502 .*Try again/);
    expect(logged.lines.join()).to.match(/^sendToAll failed: 403 Forbidden/);
    await frank.signOut();
  });

  it("runs as its README says, and is talked to from a terminal", async () => {
    const [serving, asAda] = await readBlocks("express-chat", 2);
    await using running = startShell(serving?.script ?? "", { PORT: "0" });
    const [, address] = await running.waitFor(/The chat is on (\S+)/);
    await using talking = startShell(`${asAda?.script.trim()} ${address}`);
    await talking.waitFor(/chat: ada is here/);
    talking.write("hello\n");
    await talking.waitFor(/ada: hello/);
    talking.endInput();
    const { code, stdout, stderr } = await talking.ending;
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.match(/Signed out: Application server .* Reason: Signed out\n$/);
    expect((await running.interrupt()).stderr).to.equal("");
  });
});

function post(address: string, body: unknown, token = ""): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}
