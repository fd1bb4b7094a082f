import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { expect } from "chai";
import { HttpCaller, type HttpCall, type HttpOutcome } from "./http-call.ts";

/** Makes calls one after the other to a server of one's own. */
async function callInTurn(
  listener: RequestListener,
  calls: readonly Partial<HttpCall>[],
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly HttpOutcome[]> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const caller = new HttpCaller();
  const outcomes: HttpOutcome[] = [];
  for (const call of calls) {
    outcomes.push(await caller.call({ method: "POST", url, headers: {}, ...call }, signal));
  }
  caller.close();
  server.close();
  server.closeAllConnections();
  await once(server, "close");
  return outcomes;
}

const body = Buffer.from("x");

describe("HttpCaller", () => {
  it("calls at once again when a kept connection turns out to be closed", async () => {
    const visits = new Map<Socket, number>();
    const outcomes = await callInTurn(
      (request, response) => {
        const visit = (visits.get(request.socket) ?? 0) + 1;
        visits.set(request.socket, visit);
        if (visit > 1) request.socket.destroy();
        else response.end("y");
      },
      [{ body }, { body }, { body }],
    );
    expect(outcomes.map(({ kind }) => kind)).to.deep.equal(["answered", "answered", "answered"]);
    expect([...visits.values()]).to.deep.equal([2, 2, 1]);
  });

  it("does not call again when a fresh connection breaks", async () => {
    let visits = 0;
    const [outcome] = await callInTurn(
      (request) => {
        visits++;
        request.socket.destroy();
      },
      [{ body }],
    );
    expect(outcome).to.deep.equal({ kind: "broken", explanation: "ECONNRESET" });
    expect(visits).to.equal(1);
  });

  it("tells of what nothing listens for, and of what is no header", async () => {
    const vacant = createServer().listen(0, "127.0.0.1");
    await once(vacant, "listening");
    const { port } = vacant.address() as AddressInfo;
    vacant.close();
    await once(vacant, "close");
    const outcomes = await callInTurn(
      (_request, response) => response.end(),
      [{ url: `http://127.0.0.1:${port}/` }, { headers: { Cookie: "a\nb" } }],
    );
    expect(outcomes.map((outcome) => outcome.kind)).to.deep.equal(["broken", "unacceptable"]);
    expect(outcomes[0]).to.have.property("explanation", "nothing listens there (ECONNREFUSED)");
  });

  it("gives up when it is told to, before the call and in the middle of the answer", async () => {
    const aborting = new AbortController();
    const outcomes = await callInTurn(
      (_request, response) => {
        response.writeHead(200, { "Content-Length": 2 });
        response.write("x", () => aborting.abort(new Error("enough")));
      },
      [{ body }, { body }],
      aborting.signal,
    );
    expect(outcomes).to.deep.equal([
      { kind: "broken", explanation: "enough" },
      { kind: "broken", explanation: "enough" },
    ]);
  });

  it("tells each cookie apart, and joins what else is repeated", async () => {
    const [outcome] = await callInTurn(
      (_request, response) =>
        response
          .setHeader("Set-Cookie", ["a=1", "b=2"])
          .setHeader("WebHook-Allowed-Origin", ["a.example", "b.example"])
          .end("y"),
      [{ method: "OPTIONS" }],
    );
    if (outcome?.kind !== "answered") throw new Error("It was not answered.");
    expect(outcome.answer).to.deep.include({ status: 200, setCookies: ["a=1", "b=2"] });
    expect(outcome.answer.headers["webhook-allowed-origin"]).to.equal("a.example, b.example");
    expect(Buffer.from(outcome.answer.body).toString()).to.equal("y");
  });
});
