import { WebPubSubServiceClient } from "@azure/web-pubsub";
import {
  WebPubSubJsonProtocol,
  WebPubSubJsonReliableProtocol,
  type WebPubSubClientProtocol,
} from "@azure/web-pubsub-client";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { Network } from "./network.ts";
import { OfficialClient } from "./official-client.ts";
import { createProtobufProtocol } from "./protobuf-protocol.ts";

const reliable = [WebPubSubJsonReliableProtocol(), createProtobufProtocol({ reliable: true })];
const plain = [WebPubSubJsonProtocol(), createProtobufProtocol({ reliable: false })];
const text = { contentType: "text/plain" } as const;

describe("when the network breaks, the official client", () => {
  const clock = manualClock();
  let emulator: Emulator;
  let network: Network;
  let chat: WebPubSubServiceClient;

  beforeEach(async () => {
    emulator = await createEmulator({ clock });
    network = await Network.to(emulator.endpoint);
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      allowInsecureConnection: true,
    });
  });
  afterEach(async () => {
    await emulator.close();
    await network[Symbol.asyncDispose]();
  });

  async function create(
    protocol: WebPubSubClientProtocol,
    options: { readonly autoReconnect?: boolean } = {},
  ): Promise<OfficialClient> {
    const roles = ["webpubsub.joinLeaveGroup", "webpubsub.sendToGroup"];
    const { url } = await chat.getClientAccessToken({ userId: "ada", roles });
    return new OfficialClient(network.route(url), protocol, options);
  }

  for (const protocol of reliable) {
    it(`recovers with ${protocol.name}, and hears once and in order what it missed`, async () => {
      using ada = await create(protocol);
      const connectionId = await ada.start();
      await ada.client.joinGroup("news");
      await chat.sendToAll("1", text);
      expect((await ada.fromServer.next()).sequenceId).to.equal(1);
      network.breakDown();
      await emulator.waitFor({ kind: "detached", connectionId });
      await chat.sendToAll("2", text);
      await chat.group("news").sendToAll("3", text);
      await chat.sendToUser("ada", "4", text);
      network.repair();
      await emulator.waitFor({ kind: "recovered", connectionId });
      expect(await ada.fromServer.next()).to.include({ data: "2", sequenceId: 2 });
      expect(await ada.fromGroups.next()).to.include({ data: "3", sequenceId: 3 });
      expect(await ada.fromServer.next()).to.include({ data: "4", sequenceId: 4 });
      await ada.client.sendToGroup("news", "5", "text");
      expect(await ada.fromGroups.next()).to.include({ data: "5", sequenceId: 5 });
      expect(await chat.connectionExists(connectionId)).to.equal(true);
      // It has seen nothing of all this but the messages.
      ada.client.stop();
      expect((await ada.life.next()).event).to.equal("disconnected");
    });

    it(`recovers with ${protocol.name} again and again`, async () => {
      using ada = await create(protocol);
      const connectionId = await ada.start();
      let recoveries = 0;
      const recovered = (): Promise<void> =>
        new Promise((resolve) => {
          const stop = emulator.listen(({ kind }) => {
            if (kind !== "recovered") return;
            recoveries++;
            stop();
            resolve();
          });
        });
      for (const data of ["1", "2", "3"]) {
        const back = recovered();
        network.cut();
        await back;
        await chat.sendToConnection(connectionId, data, text);
        expect((await ada.fromServer.next()).data).to.equal(data);
      }
      expect(recoveries).to.equal(3);
    });

    it(`acknowledges with ${protocol.name}, so that nothing is sent again`, async () => {
      let acknowledged: () => void;
      const acknowledging = new Promise<void>((resolve) => (acknowledged = resolve));
      using ada = await create({
        name: protocol.name,
        isReliableSubProtocol: true,
        parseMessages: (input) => protocol.parseMessages(input),
        writeMessage: (message) => {
          if (message.kind === "sequenceAck" && message.sequenceId === 2) acknowledged();
          return protocol.writeMessage(message);
        },
      });
      const connectionId = await ada.start();
      await chat.sendToAll("1", text);
      await chat.sendToAll("2", text);
      expect((await ada.fromServer.next()).data).to.equal("1");
      expect((await ada.fromServer.next()).data).to.equal("2");
      // It does so once a second.
      await acknowledging;
      await ada.client.joinGroup("news");
      network.cut();
      await emulator.waitFor({ kind: "recovered", connectionId, replayed: 0 });
      await chat.sendToAll("3", text);
      expect((await ada.fromServer.next()).data).to.equal("3");
    });

    it(`starts afresh with ${protocol.name} when it was away too long`, async () => {
      using ada = await create(protocol);
      const connectionId = await ada.start();
      await ada.client.joinGroup("news");
      network.breakDown();
      await emulator.waitFor({ kind: "detached", connectionId });
      clock.advance({ seconds: 30 });
      const reason = "The connection recovery timeout expired.";
      await emulator.waitFor({ kind: "disconnected", connectionId, reason });
      await chat.sendToAll("to nobody", text);
      network.repair();
      expect(await ada.life.next()).to.deep.equal({ event: "disconnected", connectionId });
      const fresh = await ada.nextConnected();
      expect(fresh).not.to.equal(connectionId);
      await emulator.waitFor({ kind: "joined", connectionId: fresh, group: "news" });
      await chat.group("news").sendToAll("to all", text);
      expect(await ada.fromGroups.next()).to.include({ data: "to all", sequenceId: 1 });
    });

    it(`stops with ${protocol.name} when it was away too long and may not start afresh`, async () => {
      using ada = await create(protocol, { autoReconnect: false });
      const connectionId = await ada.start();
      network.breakDown();
      await emulator.waitFor({ kind: "detached", connectionId });
      clock.advance({ seconds: 30 });
      network.repair();
      expect(await ada.life.next()).to.deep.equal({ event: "disconnected", connectionId });
      expect(await ada.life.next()).to.deep.equal({ event: "stopped" });
    });
  }

  for (const protocol of plain) {
    it(`starts afresh with ${protocol.name}, in the groups that it had joined`, async () => {
      using ada = await create(protocol);
      const connectionId = await ada.start();
      await ada.client.joinGroup("news");
      network.cut();
      expect(await ada.life.next()).to.deep.equal({ event: "disconnected", connectionId });
      const fresh = await ada.nextConnected();
      expect(fresh).not.to.equal(connectionId);
      await emulator.waitFor({ kind: "joined", connectionId: fresh, group: "news" });
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "client", code: 1006 });
    });
  }
});
