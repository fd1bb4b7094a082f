import { once } from "node:events";
import type { Server } from "node:http";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { SignJWT } from "jose";
import { bundlePages, type Scripts } from "../browser-page/bundle.ts";
import { followNews, type ConnectionState, type News } from "../browser-page/page/news.ts";
import { createOperatorClient } from "../browser-page/page/operator-client.ts";
import { createPageServer } from "../browser-page/server.ts";
import { captureErrors } from "./captured-errors.ts";
import { readBlocks } from "./example-readme.ts";
import { startShell } from "./shell.ts";

const operatorKey = "the operator's key, which only this server takes";

/** A visitor without a page: what the page would be told, to wait for. */
class Visitor {
  readonly #told: (News | ConnectionState)[] = [];
  #look: () => void = () => undefined;
  readonly leave: () => void;

  constructor(server: string) {
    const take = (told: News | ConnectionState): void => {
      this.#told.push(told);
      this.#look();
    };
    this.leave = followNews(server, { onNews: take, onState: take });
  }

  /** Waits for news with that text, or for that state. */
  async isTold(what: string): Promise<News | ConnectionState> {
    for (;;) {
      const found = this.#told.find((told) => ("kind" in told ? told.kind : told.text) === what);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.#look = resolve));
    }
  }
}

describe("The browser page", () => {
  let emulator: Emulator;
  let scripts: Scripts;
  let server: Server;
  let origin: string;

  before(async () => {
    emulator = await createEmulator();
    scripts = await bundlePages();
    const { connectionString } = emulator;
    server = createPageServer({ connectionString, operatorKey }, scripts).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await emulator.close();
  });

  it("serves both pages with their style and scripts, under a policy of its own origin", async () => {
    for (const [path, type] of [
      ["/", "text/html"],
      ["/operator", "text/html"],
      ["/style.css", "text/css"],
      ["/visitor.js", "text/javascript"],
      ["/operator.js", "text/javascript"],
    ] as const) {
      const response = await fetch(origin + path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get("Content-Type"), path).to.match(new RegExp(`^${type}`));
      const policy = response.headers.get("Content-Security-Policy");
      expect(policy).to.match(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).to.contain(`connect-src 'self' ${emulator.endpoint.replace("http", "ws")};`);
      const text = await response.text();
      expect(text).not.to.contain(operatorKey);
      expect(text).not.to.match(/AccessKey=\w/);
    }
  });

  it("names every element that its scripts look for", async () => {
    for (const [page, script] of [
      ["/", "visitor.js"],
      ["/operator", "operator.js"],
    ] as const) {
      const html = await (await fetch(origin + page)).text();
      const wanted = Array.from(scripts.get(script)?.matchAll(/\("([a-z]+)",HTML\w*\)/g) ?? []);
      expect(wanted.length, script).to.be.greaterThan(2);
      for (const [, id] of wanted) expect(html).to.contain(`id="${id}"`);
    }
  });

  it("bundles its scripts for browsers: nothing of Node.js is in them", () => {
    expect([...scripts.keys()].sort()).to.deep.equal(["operator.js", "visitor.js"]);
    for (const text of scripts.values()) expect(text).not.to.match(/(from|require\()\s*"node:/);
  });

  it("shows visitors what the operator sends, and tells them why they are closed", async () => {
    const operator = createOperatorClient(origin, operatorKey);
    const [stays, goes] = [new Visitor(origin), new Visitor(origin)];
    const connected = await goes.isTold("connected");
    await stays.isTold("connected");
    await operator.send("The ferry is late");
    for (const visitor of [stays, goes]) {
      expect(await visitor.isTold("The ferry is late")).to.deep.equal({
        from: "The editors",
        text: "The ferry is late",
      });
    }

    const userId = "userId" in connected ? connected.userId : "";
    const listed = await operator.listVisitors();
    expect(listed).to.have.length(2);
    const { connectionId = "" } = listed.find((visitor) => visitor.userId === userId) ?? {};
    await operator.close(connectionId, "Good night");
    expect(await goes.isTold("closed")).to.deep.equal({
      kind: "closed",
      reason: "Application server closed the connection. Reason: Good night",
    });
    expect(await operator.listVisitors()).to.have.length(1);

    stays.leave();
    expect(await stays.isTold("closed")).to.deep.equal({
      kind: "closed",
      reason: "You have left.",
    });
  });

  it("lists more visitors than one page has, all by way of the gate", async () => {
    const sockets = Array.from({ length: 201 }, () => {
      const url = emulator.createClientUrl("news", { groups: ["visitors"] });
      return new WebSocket(url);
    });
    await Promise.all(sockets.map((socket) => once(socket, "open")));
    const visitors = await createOperatorClient(origin, operatorKey).listVisitors();
    expect(new Set(visitors.map(({ connectionId }) => connectionId)).size).to.be.greaterThan(200);
    for (const socket of sockets) socket.close();
  });

  it("tells a visitor when the server gives no access", async () => {
    const visitor = new Visitor(`${origin}/nowhere/`);
    expect(await visitor.isTold("closed")).to.deep.equal({
      kind: "closed",
      reason: "The server gives no access: 404.",
    });
  });

  it("turns away who does not have the operator's key, and the key of another URL", async () => {
    const stranger = createOperatorClient(origin, "a key that somebody has guessed, or so");
    const refused = await stranger.send("boo").catch((error: Error) => error);
    expect(String(refused)).to.contain("401");
    const headers = await sign(`${origin}/api/hubs/news/:send`);
    const closing = await fetch(`${origin}/api/hubs/news/connections/c1`, {
      method: "DELETE",
      headers,
    });
    expect(closing.status).to.equal(401);
  });

  const locked: [method: string, path: string][] = [
    ["POST", "/api/hubs/news/:closeConnections"],
    ["POST", "/api/hubs/news/:generateToken"],
    ["POST", "/api/hubs/other/:send"],
    ["GET", "/api/hubs/news/groups/editors/connections"],
    ["DELETE", "/api/hubs/news/connections/c1/groups"],
    ["PUT", "/api/hubs/news/connections/c1"],
  ];
  for (const [method, path] of locked) {
    it(`does not let ${method} ${path} through`, async () => {
      const headers = await sign(origin + path);
      const response = await fetch(origin + path, { method, headers });
      expect(response.status).to.equal(403);
    });
  }

  it("passes on what the service says of a failure", async () => {
    emulator.faults.next("closeConnection", {
      status: 403,
      code: "Error.Forbidden",
      message: "No",
    });
    const operator = createOperatorClient(origin, operatorKey);
    const failed = await operator.close("c1", "Good night").catch((error: Error) => error);
    expect(String(failed)).to.match(/403 Forbidden[\s\S]*No/);
  });

  it("says that the service gives no answer, and no more of it", async () => {
    using logged = captureErrors();
    emulator.faults.next("closeConnection", { drop: "request" });
    const path = "/api/hubs/news/connections/c1";
    const headers = await sign(origin + path);
    const response = await fetch(origin + path, { method: "DELETE", headers });
    expect(response.status).to.equal(502);
    expect(await response.json()).to.deep.equal({
      code: "Gate502",
      message: "The service gives no answer.",
    });
    expect(logged.lines).to.have.length(1);
  });

  it("runs as its README says", async () => {
    const [serving] = await readBlocks("browser-page", 1);
    await using running = startShell(serving?.script ?? "", { PORT: "0" });
    const [, page = ""] = await running.waitFor(/For visitors: +(\S+)/);
    const [, desk = ""] = await running.waitFor(/For the operator: +(\S+)\n/);
    const key = new URLSearchParams(new URL(desk).hash.slice(1)).get("key") ?? "";
    const visitor = new Visitor(page);
    await visitor.isTold("connected");
    await createOperatorClient(new URL(desk).origin, key).send("Hello");
    await visitor.isTold("Hello");
    visitor.leave();
    await visitor.isTold("closed");
    expect((await running.interrupt()).stderr).to.equal("");
  });
});

/** Signs a request for a URL as the operator's page does. */
async function sign(audience: string): Promise<{ Authorization: string }> {
  const token = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setExpirationTime("1m")
    .sign(new TextEncoder().encode(operatorKey));
  return { Authorization: `Bearer ${token}` };
}
