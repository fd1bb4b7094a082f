import {
  createEmulator,
  manualClock,
  type Emulator,
  type ManualClock,
} from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { secureDoors, type RestAnswer } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl, trust } from "./tokens.ts";

const hub = "/api/hubs/chat";
const closing = { method: "DELETE", path: `${hub}/connections/a1` };
const existing = { method: "HEAD", path: `${hub}/connections/a1` };
const listing = { method: "GET", path: `${hub}/groups/news/connections` };

for (const door of secureDoors) {
  describe(`faults, met ${door.name}`, () => {
    let emulator: Emulator;
    let clock: ManualClock;
    beforeEach(async () => {
      clock = manualClock();
      emulator = await createEmulator({ clock, https: door.https });
    });
    afterEach(() => emulator.close());

    const call = (request: typeof closing): Promise<RestAnswer> => door.call(emulator, request);
    const outcome = (request: typeof closing): Promise<RestAnswer | Error> =>
      call(request).catch((error: Error) => error);

    it("answer the next requests with a status, and no more than those", async () => {
      emulator.faults.next("closeConnection", { status: 429, retryAfterInSeconds: 5, times: 2 });
      expect((await call(existing)).status).to.equal(404);
      for (const remaining of [1, undefined]) {
        const { status, headers, body } = await call(closing);
        expect(status).to.equal(429);
        expect(headers["retry-after"]).to.equal("5");
        expect(headers["x-ms-error-code"]).to.equal("Error.TooManyRequests");
        expect(headers["api-supported-versions"]).to.contain("2024-12-01");
        expect(JSON.parse(body)).to.deep.equal({
          code: "Error.TooManyRequests",
          message: "This answer was asked for by a test.",
          target: "Request",
          details: null,
          inner: null,
        });
        const [left] = emulator.faults.list();
        expect(left?.kind === "next" ? left.remaining : undefined).to.equal(remaining);
      }
      expect((await call(closing)).status).to.equal(204);
      const told = await emulator.waitFor({ kind: "requestAnswered", status: 429 });
      expect(told).to.include({ operation: "closeConnection", hub: "chat", injected: true });
      expect(await emulator.waitFor({ kind: "requestAnswered", status: 204 })).not.to.have.property(
        "injected",
      );
    });

    it("answer with what they are given", async () => {
      emulator.faults.next("*", { status: 503, code: "Busy", message: "Come back." });
      emulator.faults.next("*", { status: 502, headers: { "X-Proxy": "p" }, body: "bad gateway" });
      emulator.faults.next("*", { status: 200, body: { value: [] } });
      emulator.faults.next("*", { status: 204 });
      const first = await call(listing);
      expect(JSON.parse(first.body)).to.include({ code: "Busy", message: "Come back." });
      const second = await call(listing);
      expect(second.headers).to.include({
        "x-proxy": "p",
        "content-type": "text/plain; charset=utf-8",
      });
      expect(second.body).to.equal("bad gateway");
      const third = await call(listing);
      expect(third).to.include({ status: 200, body: '{"value":[]}' });
      expect(third.headers["content-type"]).to.equal("application/json");
      expect(await call(listing)).to.include({ status: 204, body: "" });
    });

    it("answer HEAD without a body", async () => {
      emulator.faults.next("connectionExists", { status: 500 });
      const { status, headers, body } = await call(existing);
      expect({ status, body }).to.deep.equal({ status: 500, body: "" });
      expect(headers["x-ms-error-code"]).to.equal("Error.InternalServerError");
    });

    it("hold a request until the clock has moved", async () => {
      emulator.faults.next("closeConnection", { delayInMs: 60_000 });
      const answering = call(closing);
      const held = await emulator.waitFor({ kind: "requestHeld" });
      expect(held).to.include({ operation: "closeConnection", delayInMs: 60_000, injected: true });
      expect((await call(closing)).status).to.equal(204);
      clock.advance({ minutes: 1 });
      expect((await answering).status).to.equal(204);
      await emulator.waitFor({ kind: "requestAnswered", injected: true, status: 204 });
    });

    it("let go of what they hold when they are cleared", async () => {
      emulator.faults.next("closeConnection", { status: 500, delayInMs: 60_000 });
      const answering = call(closing);
      await emulator.waitFor({ kind: "requestHeld" });
      expect(emulator.faults.clear()).to.equal(0);
      expect((await answering).status).to.equal(500);
    });

    it("let go of what they hold alone when one is cleared", async () => {
      const one = emulator.faults.next("closeConnection", { delayInMs: 60_000, times: 2 });
      using _other = emulator.faults.next("connectionExists", { delayInMs: 60_000 });
      const first = call(closing);
      await emulator.waitFor({ kind: "requestHeld", operation: "closeConnection" });
      let isHeld = true;
      const late = call(existing).then((answer) => {
        isHeld = false;
        return answer;
      });
      await emulator.waitFor({ kind: "requestHeld", operation: "connectionExists" });
      expect(emulator.faults.clear(one.id)).to.equal(1);
      expect((await first).status).to.equal(204);
      expect((await call(closing)).status).to.equal(204);
      expect(isHeld).to.equal(true);
      clock.advance({ minutes: 1 });
      expect((await late).status).to.equal(404);
    });

    it("apply to exactly as many of a crowd of requests as they were told to", async () => {
      emulator.faults.next("closeConnection", { status: 503, times: 20 });
      emulator.faults.next("closeConnection", { status: 500, delayInMs: 1000, times: 10 });
      let held = 0;
      const everybody = new Promise<void>((resolve) => {
        emulator.listen(({ kind }) => {
          if (kind === "requestHeld" && ++held === 10) resolve();
        });
      });
      const crowd = Array.from({ length: 60 }, async () => (await call(closing)).status);
      await everybody;
      clock.advance({ seconds: 1 });
      const statuses = await Promise.all(crowd);
      const count = (status: number): number => statuses.filter((one) => one === status).length;
      expect([count(503), count(500), count(204)]).to.deep.equal([20, 10, 30]);
      expect(emulator.faults.list()).to.deep.equal([]);
    });

    it("break what they hold when the emulator is closed", async () => {
      emulator.faults.next("closeConnection", { delayInMs: 60_000 });
      const answering = outcome(closing);
      await emulator.waitFor({ kind: "requestHeld" });
      await emulator.close();
      expect(await answering).to.be.an("error");
      expect((await emulator.waitFor({ kind: "requestDropped" })).point).to.equal("request");
    });

    for (const [point, when, performed] of [
      ["request", "before the operation", false],
      ["answer", "between the operation and its answer", true],
      ["midAnswer", "in the middle of an answer", true],
    ] as const) {
      it(`break the connection ${when}`, async () => {
        using client = await TestSocket.openJson(
          createClientUrl(emulator, "chat"),
          trust(emulator),
        );
        const path = `${hub}/connections/${client.connectionId}`;
        emulator.faults.next("closeConnection", { drop: point });
        expect(await outcome({ ...closing, path })).to.be.an("error");
        const told = await emulator.waitFor({ kind: "requestDropped", point });
        expect(told.status).to.equal(performed ? 204 : undefined);
        expect((await call({ ...existing, path })).status).to.equal(performed ? 404 : 200);
      });
    }

    it("break the connection in the middle of a body", async () => {
      emulator.faults.next("listConnectionsInGroup", { drop: "midAnswer" });
      expect(await outcome(listing)).to.be.an("error");
      expect((await call(listing)).body).to.equal('{"value":[]}');
    });

    it("throttle what is more than a number in a window of the clock", async () => {
      emulator.faults.throttle("closeConnection", { requests: 2, windowInSeconds: 10 });
      const statuses = async (): Promise<readonly number[]> => [
        (await call(closing)).status,
        (await call(closing)).status,
        (await call(closing)).status,
      ];
      expect(await statuses()).to.deep.equal([204, 204, 429]);
      clock.advance({ milliseconds: 3_500 });
      expect((await call(closing)).headers["retry-after"]).to.equal("7");
      expect((await call(existing)).status).to.equal(404);
      clock.advance({ seconds: 7 });
      expect(await statuses()).to.deep.equal([204, 204, 429]);
    });

    it("throttle everything, with a Retry-After of one's own", async () => {
      using throttle = emulator.faults.throttle("*", { requests: 0, retryAfterInSeconds: 30 });
      for (const request of [closing, existing, closing]) {
        const { status, headers } = await call(request);
        expect({ status, after: headers["retry-after"] }).to.deep.equal({
          status: 429,
          after: "30",
        });
      }
      expect(emulator.faults.list()).to.have.length(1);
      expect(emulator.faults.clear(throttle.id)).to.equal(1);
      expect((await call(closing)).status).to.equal(204);
    });
  });
}
