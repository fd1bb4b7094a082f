import { createEmulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { dial, printHandshake, RawWebSocket, whenClosed } from "./raw-web-socket.ts";
import { jsonProtocol, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";
import { allowAll } from "./webhook.ts";
import { event, everything, internal, Scene, userEvents } from "./webhook-scene.ts";

// Each of these held up the end of the service, or would if nobody looked after it.
describe("an emulator closes in spite of", () => {
  it("a handshake of which the second half comes meanwhile", async () => {
    const emulator = await createEmulator();
    const url = createClientUrl(emulator, "chat");
    const handshake = printHandshake(url);
    const late = dial(emulator);
    late.write(handshake.slice(0, 20));
    using client = await TestSocket.open(url);
    // Keeps the service waiting, so that there is a meanwhile.
    client.socket.pause();
    let answer = "";
    late.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    const closed = whenClosed(late);
    const closing = emulator.close();
    late.write(handshake.slice(20));
    await closed;
    expect(answer).to.match(/^HTTP\/1\.1 503 [^]*\r\n\r\nThe service is stopping\.\n$/);
    client.socket.resume();
    await closing;
  });

  it("a client that does not read why it is refused", async () => {
    await using scene = await Scene.open(
      everything,
      allowAll((_call, response) => response.writeHead(403).end(Buffer.alloc(16 * 1024 * 1024))),
    );
    const deaf = dial(scene.emulator);
    deaf.pause();
    deaf.write(printHandshake(scene.url));
    await scene.emulator.waitFor({ kind: "clientRefused", status: 403 });
    await scene.emulator.close();
    deaf.destroy();
  });

  it("a client that never answers its close frame, and one with half a frame", async () => {
    const emulator = await createEmulator();
    const url = createClientUrl(emulator, "chat");
    using silent = await RawWebSocket.open(emulator, url, jsonProtocol);
    using half = await RawWebSocket.open(emulator, url, jsonProtocol);
    half.socket.write(Buffer.from([0x81, 0xfe, 0xff]));
    await emulator.close();
    await Promise.all([silent.closed, half.closed]);
  });

  it("a webhook that answers with another protocol", async () => {
    await using scene = await Scene.open(
      userEvents,
      allowAll((_call, response) => {
        response.socket?.write("HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\nhello");
      }),
    );
    using client = await TestSocket.openJson(scene.url);
    client.socket.send(JSON.stringify(event));
    for (const delay of [1000, 3000, 5000]) {
      await scene.clock.awaited(delay);
      scene.clock.advance({ milliseconds: delay });
    }
    expect((await client.nextJson())["error"]).to.deep.equal(internal);
    const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
    expect(told).to.include({ attempts: 4 });
    await scene.emulator.close();
  });

  it("a listener that closes it as soon as a client is there", async () => {
    const emulator = await createEmulator();
    let closing: Promise<void> | undefined;
    emulator.listen(({ kind }) => {
      if (kind === "connected") closing = emulator.close();
    });
    using client = await TestSocket.open(createClientUrl(emulator, "chat"), [jsonProtocol]);
    expect(await client.nextJson()).to.include({ event: "connected" });
    expect(await client.nextJson()).to.include({ event: "disconnected" });
    expect(await client.closed).to.include({ code: 1001 });
    await closing;
    expect(emulator.snapshot()).to.deep.equal({ hubs: [] });
  });
});
