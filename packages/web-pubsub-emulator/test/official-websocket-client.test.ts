import { WebPubSubServiceClient } from "@azure/web-pubsub";
import {
  WebPubSubJsonProtocol,
  WebPubSubJsonReliableProtocol,
  type InvocationError,
  type JSONTypes,
  type SendMessageError,
  type WebPubSubClientProtocol,
  type WebPubSubDataType,
} from "@azure/web-pubsub-client";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { OfficialClient } from "./official-client.ts";
import { createProtobufProtocol } from "./protobuf-protocol.ts";

const protocols: readonly WebPubSubClientProtocol[] = [
  WebPubSubJsonProtocol(),
  WebPubSubJsonReliableProtocol(),
  createProtobufProtocol({ reliable: false }),
  createProtobufProtocol({ reliable: true }),
];
// type_url "a.b", value [1]
const any = Buffer.from("0a03612e62120101", "hex");
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What a promise was rejected with. */
const failureOf = <E>(promise: Promise<unknown>): Promise<E> =>
  promise.then(
    () => {
      throw new Error("It was not rejected.");
    },
    (error: E) => error,
  );

for (const protocol of protocols) {
  describe(`the official client with ${protocol.name}`, () => {
    const isJson = protocol.name.startsWith("json");
    let emulator: Emulator;
    let chat: WebPubSubServiceClient;

    beforeEach(async () => {
      emulator = await createEmulator();
      chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
        allowInsecureConnection: true,
      });
    });
    afterEach(() => emulator.close());

    async function create(userId: string, roles: string[] = []): Promise<OfficialClient> {
      const { url } = await chat.getClientAccessToken({ userId, roles });
      return new OfficialClient(url, protocol, { autoReconnect: false });
    }

    const everything = ["webpubsub.joinLeaveGroup", "webpubsub.sendToGroup"];

    it("joins, sends every kind of data, and leaves", async () => {
      using ada = await create("ada", everything);
      using bob = await create("bob", everything);
      await ada.start();
      await bob.start();
      await ada.client.joinGroup("news");
      await bob.client.joinGroup("news");
      // [data, its type, what arrives when that is something else]
      const table: readonly (readonly [JSONTypes | ArrayBuffer, WebPubSubDataType, unknown?])[] = [
        ["hällo", "text"],
        [{ n: [1, "two"] }, "json", isJson ? undefined : '{"n":[1,"two"]}'],
        [buffer(Buffer.from([0, 255])), "binary"],
        [buffer(any), "protobuf"],
      ];
      for (const [data, dataType, arriving = data] of table) {
        await ada.client.sendToGroup("news", data, dataType);
        for (const { fromGroups } of [ada, bob]) {
          const message = await fromGroups.next();
          expect(message).to.include({
            group: "news",
            fromUserId: isJson ? "ada" : "",
            dataType: arriving === data ? dataType : "text",
          });
          expect(message.data).to.deep.equal(arriving);
        }
      }
      await ada.client.sendToGroup("news", "not to me", "text", { noEcho: true });
      await ada.client.sendToGroup("news", "unasked", "text", { fireAndForget: true });
      expect((await bob.fromGroups.next()).data).to.equal("not to me");
      expect((await bob.fromGroups.next()).data).to.equal("unasked");
      expect((await ada.fromGroups.next()).data, "no echo came before").to.equal("unasked");
      await bob.client.leaveGroup("news");
      await ada.client.sendToGroup("news", "bob has left", "text");
      await ada.client.leaveGroup("news");
      expect(await chat.groupExists("news")).to.equal(false);
      await chat.sendToUser("bob", "the end", { contentType: "text/plain" });
      expect((await bob.fromServer.next()).data).to.equal("the end");
    });

    it("is told of what is forbidden, failed and a duplicate", async () => {
      using ada = await create("ada", ["webpubsub.joinLeaveGroup.news"]);
      await ada.start();
      const forbidden = { name: "Forbidden" };
      const join = await failureOf<SendMessageError>(ada.client.joinGroup("sport"));
      expect(join.errorDetail).to.deep.equal({
        ...forbidden,
        message: "The client does not have permission to join group 'sport'.",
      });
      const leave = await failureOf<SendMessageError>(ada.client.leaveGroup("sport"));
      expect(leave.errorDetail).to.deep.equal({
        ...forbidden,
        message: "The client does not have permission to leave group 'sport'.",
      });
      const send = await failureOf<SendMessageError>(ada.client.sendToGroup("news", "x", "text"));
      expect(send.errorDetail).to.deep.equal({
        ...forbidden,
        message: "The client does not have permission to send to group 'news'.",
      });
      const options = { ackId: 1_000 };
      expect(await ada.client.joinGroup("news", options)).to.include({ isDuplicated: false });
      expect(await ada.client.joinGroup("news", options)).to.include({ isDuplicated: true });
      const event = await failureOf<SendMessageError>(ada.client.sendEvent("buy", "it", "text"));
      expect(event.errorDetail).to.deep.equal({
        name: "InternalServerError",
        message: "Internal server error",
      });
      await ada.client.sendEvent("buy", "it", "text", { fireAndForget: true });
      await ada.client.leaveGroup("news");
    });

    it("hears the application", async () => {
      using ada = await create("ada");
      const connectionId = await ada.start();
      await chat.sendToAll("to all", { contentType: "text/plain" });
      await chat.sendToConnection(connectionId, { n: 1 });
      await chat.sendToUser("ada", buffer(Buffer.from([0, 255])));
      expect(await ada.fromServer.next()).to.include({ dataType: "text", data: "to all" });
      const json = await ada.fromServer.next();
      if (isJson) expect(json.data).to.deep.equal({ n: 1 });
      else expect(json).to.include({ dataType: "text", data: '{"n":1}' });
      const binary = await ada.fromServer.next();
      expect(binary.dataType).to.equal("binary");
      expect(binary.data).to.deep.equal(buffer(Buffer.from([0, 255])));
      await chat.group("news").addUser("ada");
      await chat.group("news").sendToAll("to the group", { contentType: "text/plain" });
      expect(await ada.fromGroups.next()).to.include({ group: "news", data: "to the group" });
    });

    it("is closed by the application, with the reason", async () => {
      using ada = await create("ada");
      const connectionId = await ada.start();
      await chat.closeConnection(connectionId, { reason: "Signed in elsewhere" });
      // With a reliable protocol it tries to come back first, and is told that it cannot.
      const message = "Application server closed the connection. Reason: Signed in elsewhere";
      expect(await ada.life.next()).to.deep.equal({ event: "disconnected", connectionId, message });
      expect(await ada.life.next()).to.deep.equal({ event: "stopped" });
    });

    it("stops, and is gone at once", async () => {
      using ada = await create("ada");
      const connectionId = await ada.start();
      ada.client.stop();
      expect(await ada.life.next()).to.deep.equal({ event: "disconnected", connectionId });
      expect(await ada.life.next()).to.deep.equal({ event: "stopped" });
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "client" });
      expect(await chat.userExists("ada")).to.equal(false);
    });

    if (isJson) {
      it("invokes an event, and is told that nobody takes it", async () => {
        using ada = await create("ada");
        await ada.start();
        const failure = await failureOf<InvocationError>(
          ada.client.invokeEvent("order", { tea: 1 }, "json"),
        );
        expect(failure.errorDetail).to.deep.equal({
          name: "InternalServerError",
          message: "Internal server error",
        });
        const aborted = failureOf<InvocationError>(
          ada.client.invokeEvent("order", "tea", "text", { abortSignal: AbortSignal.abort() }),
        );
        expect((await aborted).errorDetail).to.equal(undefined);
      });
    }
  });
}
