import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { Network } from "./network.ts";
import { inProcess } from "./rest-caller.ts";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
import { jsonProtocol, reliableProtocol, TestSocket } from "./test-socket.ts";
import { createClientUrl, trust } from "./tokens.ts";

const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };
const unrecoverable = { code: 1008, reason: "The connection could not be recovered." };

for (const https of [false, true]) describeReliable(https);

function describeReliable(https: boolean): void {
  describe(`reliable WebSocket clients over ${https ? "wss" : "ws"}`, () => {
    let emulator: Emulator;
    const clock = manualClock();
    beforeEach(async () => {
      emulator = await createEmulator({ clock, https });
    });
    afterEach(() => emulator.close());

    const call = async (method: string, path: string, body?: string): Promise<number> => {
      const rest = body === undefined ? {} : { headers: text, body };
      return (await inProcess.call(emulator, { method, path: `${hub}${path}`, ...rest })).status;
    };
    const send = (data: string): Promise<number> => call("POST", "/:send", data);

    it("lose nothing when the network is cut, whoever sends meanwhile", async () => {
      await using network = await Network.to(emulator.endpoint);
      const claims = { userId: "ada", groups: ["news"] };
      const url = network.route(createClientUrl(emulator, "chat", claims));
      const ada = await openReliable(url, trust(emulator));
      const roles = ["webpubsub.sendToGroup"];
      using bob = await TestSocket.openJson(
        createClientUrl(emulator, "chat", { roles }),
        trust(emulator),
      );
      await send("1");
      expect(await ada.nextJson()).to.include({ data: "1", sequenceId: 1 });
      network.cut();
      const { connectionId } = ada;
      await emulator.waitFor({ kind: "detached", connectionId, code: 1006 });
      expect((await ada.closed).code).to.equal(1006);
      await send("2");
      await bob.nextJson();
      await bob.nextJson();
      const message = { type: "sendToGroup", group: "news", dataType: "text", data: "3", ackId: 1 };
      expect(await bob.ask(message)).to.include({ type: "ack", success: true });

      using back = await recoverReliable(url, ada, trust(emulator));
      const greeting = await back.nextJson();
      expect(greeting).to.include({ event: "connected", connectionId, userId: "ada" });
      // The first message had arrived, but nobody had said so.
      for (const expected of [
        { from: "server", data: "1", sequenceId: 1 },
        { from: "server", data: "2", sequenceId: 2 },
        { from: "group", data: "3", sequenceId: 3 },
      ]) {
        expect(await back.nextJson()).to.include(expected);
      }
      await emulator.waitFor({ kind: "recovered", connectionId, replayed: 3 });
      await send("4");
      expect(await back.nextJson()).to.include({ data: "4", sequenceId: 4 });
    });

    it("are members while they are away, for REST as for everybody", async () => {
      const url = createClientUrl(emulator, "chat", { userId: "ada", groups: ["news"] });
      const ada = await openReliable(url, trust(emulator));
      const { connectionId } = ada;
      ada.socket.terminate();
      await emulator.waitFor({ kind: "detached", connectionId });
      for (const path of [`/connections/${connectionId}`, "/users/ada", "/groups/news"]) {
        expect(await call("HEAD", path), path).to.equal(200);
      }
      expect(await call("PUT", `/groups/sport/connections/${connectionId}`)).to.equal(200);
      const query = `filter=${encodeURIComponent("'sport' in groups and userId eq 'ada'")}`;
      expect(await call("POST", `/:send?${query}`, "sport")).to.equal(202);
      const { body } = await inProcess.call(emulator, {
        method: "GET",
        path: `${hub}/groups/sport/connections`,
      });
      expect(JSON.parse(body)).to.deep.equal({ value: [{ connectionId, userId: "ada" }] });
      using back = await recoverReliable(url, ada, trust(emulator));
      await back.nextJson();
      expect(await back.nextJson()).to.include({ data: "sport", sequenceId: 1 });
    });

    it("are gone for good when REST closes them while they are away", async () => {
      const url = createClientUrl(emulator, "chat");
      const client = await openReliable(url, trust(emulator));
      client.socket.terminate();
      const { connectionId } = client;
      await emulator.waitFor({ kind: "detached", connectionId });
      await call("DELETE", `/connections/${connectionId}?reason=moved`);
      expect(await call("HEAD", `/connections/${connectionId}`)).to.equal(404);
      const back = await recoverReliable(url, client, trust(emulator));
      expect(await back.closed).to.deep.equal(unrecoverable);
    });

    it("are gone for good after the recovery window", async () => {
      const url = createClientUrl(emulator, "chat");
      const client = await openReliable(url, trust(emulator));
      client.socket.close(4000, "on the train");
      const { connectionId } = client;
      await emulator.waitFor({
        kind: "detached",
        connectionId,
        code: 4000,
        reason: "on the train",
      });
      clock.advance({ seconds: 30 });
      const reason = "The connection recovery timeout expired.";
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "service", reason });
      const back = await recoverReliable(url, client, trust(emulator));
      expect(await back.closed).to.deep.equal(unrecoverable);
    });

    it("that do not read lose their connection for good, and nobody else notices", async () => {
      const url = createClientUrl(emulator, "chat");
      const deaf = await openReliable(url, trust(emulator));
      using well = await TestSocket.openJson(createClientUrl(emulator, "chat"), trust(emulator));
      deaf.socket.pause();
      const gone: number[] = [];
      emulator.listen((happening) => {
        if (happening.kind === "disconnected") gone.push(happening.code);
      });
      for (let sent = 0; sent < 40 && gone.length === 0; sent++) {
        await send("x".repeat(1024 * 1024));
        await well.next();
      }
      expect(gone).to.deep.equal([1008]);
      const back = await recoverReliable(url, deaf, trust(emulator));
      expect(await back.closed).to.deep.equal(unrecoverable);
      expect(await well.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      deaf.socket.terminate();
    });

    it("recover without an access token, or with one that has expired", async () => {
      const url = createClientUrl(emulator, "chat");
      const client = await openReliable(url, trust(emulator));
      for (const expired of [false, true]) {
        const bare = new URL(url);
        if (!expired) bare.searchParams.delete("access_token");
        else clock.advance({ hours: 2 });
        using back = await recoverReliable(bare, client, trust(emulator));
        expect((await back.nextJson())["connectionId"]).to.equal(client.connectionId);
      }
    });

    // [what is wrong, the query's parameters, the subprotocols]
    const refused: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
      ["without a token", { awps_connection_id: "c1" }, [reliableProtocol]],
      ["without an id", { awps_reconnection_token: "x" }, [reliableProtocol]],
      [
        "with a token that is none",
        { awps_connection_id: "c1", awps_reconnection_token: "x" },
        [reliableProtocol],
      ],
      [
        "that are not reliable",
        { awps_connection_id: "c1", awps_reconnection_token: "x" },
        [jsonProtocol],
      ],
      ["that are simple", { awps_connection_id: "c1", awps_reconnection_token: "x" }, []],
    ];
    for (const [what, parameters, protocols] of refused) {
      it(`${what} are let in and closed with 1008 when they want to recover`, async () => {
        const url = createClientUrl(emulator, "chat");
        for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
        using client = await TestSocket.open(url, protocols, trust(emulator));
        // Nothing that it says before it hears of the end may do any harm.
        client.socket.send("{");
        expect(await client.closed).to.deep.equal(unrecoverable);
        const connectionId = parameters["awps_connection_id"] ?? null;
        await emulator.waitFor({ kind: "recoveryRefused", hub: "chat", connectionId });
      });
    }
  });
}
