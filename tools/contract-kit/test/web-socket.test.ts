import { createHttpHeaders } from "@azure/core-rest-pipeline";
import {
  createFetchClient,
  createPlayback,
  parseFixture,
  printFixture,
  recordExchanges,
  standInEndpoint,
  type Conversation,
  type Exchange,
  type NamedFixture,
  type PlayedCase,
  type Recording,
  type Step,
  type WebSocketConstructor,
  type WebSocketLike,
} from "@restline/contract-kit";
import { expect } from "chai";
import { startEchoService, type EchoService } from "./echo-service.ts";
import { send } from "./widgets-service.ts";

/** A client as an application writes one: it speaks, and keeps what it hears. */
class Client {
  readonly heard: unknown[] = [];
  readonly #socket: WebSocketLike;
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  constructor(WebSocket: WebSocketConstructor, url: string, binaryType = "arraybuffer") {
    this.#socket = new WebSocket(url, ["json.v1", "other"]);
    this.#socket.binaryType = binaryType;
    this.#socket.addEventListener("open", () => this.#hear(`open ${this.#socket.protocol}`));
    this.#socket.addEventListener("error", () => this.#hear("error"));
    this.#socket.addEventListener("message", (event) => {
      const { data } = event as Event & { readonly data: unknown };
      this.#hear(data instanceof ArrayBuffer ? [...new Uint8Array(data)] : data);
    });
    this.#socket.addEventListener("close", (event) => {
      const { code, reason } = event as Event & { readonly code: number; readonly reason: string };
      this.#hear(`close ${code} ${reason}`);
    });
  }

  get socket(): WebSocketLike {
    return this.#socket;
  }

  async untilHeard(count: number): Promise<void> {
    if (this.heard.length >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }

  #hear(what: unknown): void {
    this.heard.push(what);
    for (const { count, resolve } of this.#waiting) if (count <= this.heard.length) resolve();
  }
}

function nameFixture(exchanges: readonly Exchange[]): NamedFixture {
  const text = printFixture({
    operation: "talk",
    source: { kind: "embedded service" },
    spec: "0000000000000000",
    exchanges,
  });
  const parsed = parseFixture(text, "case.http");
  if (parsed.kind === "error") throw parsed.error;
  return { name: "talk/case", file: "case.http", fixture: parsed.fixture };
}

function play(fixture: NamedFixture): PlayedCase {
  return createPlayback([fixture], {
    recordCommand: (name) => `npm run record -- ${name}`,
  }).play("talk/case");
}

const live = `live-connection-${process.pid}`;
const url = `${standInEndpoint}/client?access_token=sanitised`;

describe("a WebSocket, recorded and played back", () => {
  let service: EchoService;
  let recording: Recording;
  beforeEach(async () => {
    service = await startEchoService();
    const closing = createFetchClient(async () => {
      service.sockets[0]?.close(1000, "by request");
      return new Response(null, { status: 204 });
    });
    recording = recordExchanges(closing, () => ({
      endpoint: service.endpoint,
      standIns: { [live]: "connection-one" },
    }));
  });
  afterEach(async () => {
    await service[Symbol.asyncDispose]();
  });

  it("gives a client offline what it got from the service, and the fixture reads well", async () => {
    const client = new Client(
      recording.WebSocket,
      `${service.endpoint}/client?access_token=secret`,
    );
    await talk(client);
    const fixture = nameFixture(recording.exchanges);
    expect(printFixture(fixture.fixture).replace(/end .*/, "end")).to.equal(`operation: talk
source: embedded service
spec: 0000000000000000

### websocket
GET wss://endpoint.example/client?access_token=sanitised
sec-websocket-protocol: json.v1, other

< open json.v1
< {"type":"connected","connectionId":"connection-one"}
> {"type":"ping"}
> binary AP8=
< text "echo of {\\"type\\":\\"ping\\"}"
< binary AP8=
> close 3001 "done"
< close 3001 "done"

### end
`);
    const played = play(fixture);
    const offline = new Client(played.WebSocket, url);
    await talk(offline);
    expect(offline.heard).to.deep.equal([
      "open json.v1",
      '{"type":"connected","connectionId":"connection-one"}',
      'echo of {"type":"ping"}',
      [0, 255],
      "close 3001 done",
    ]);
    expect(offline.heard.slice(2)).to.deep.equal(client.heard.slice(2));
    expect(offline.socket.readyState).to.equal(3);
    played.finish();
  });

  it("keeps messages that come as a Blob, and has to be waited for", async () => {
    const client = new Client(recording.WebSocket, service.endpoint, "blob");
    await client.untilHeard(2);
    client.socket.send(new Blob(["ab"]));
    await client.untilHeard(3);
    expect(() => recording.exchanges).to.throw("wait for settle()");
    await recording.settle();
    const fixture = nameFixture(recording.exchanges);
    const played = play(fixture);
    const offline = new Client(played.WebSocket, standInEndpoint, "blob");
    await offline.untilHeard(2);
    offline.socket.send(new Blob(["ab"]));
    await offline.untilHeard(3);
    expect(await (offline.heard[2] as Blob).text()).to.equal("ab");
    played.finish();
  });

  it("lets the service say what a request brings about only after that request", async () => {
    const client = new Client(recording.WebSocket, service.endpoint);
    await client.untilHeard(2);
    await sendDelete(recording.httpClient, service.endpoint);
    await client.untilHeard(3);
    const fixture = nameFixture(recording.exchanges);
    expect(printFixture(fixture.fixture)).to.contain(
      '"connection-one"}\n- exchange 2\n< close 1000 "by request"\n\n### request\nDELETE ',
    );

    const played = play(fixture);
    const offline = new Client(played.WebSocket, standInEndpoint);
    await offline.untilHeard(2);
    expect(() => played.finish()).to.throw("DELETE https://endpoint.example/connection");
    await sendDelete(played.httpClient, standInEndpoint);
    expect(() => played.finish()).to.throw('before its end:\n  < close 1000 "by request"');
    await offline.untilHeard(3);
    expect(offline.heard[2]).to.equal("close 1000 by request");
    played.finish();
  });

  it("records a connection that breaks as dropped, and plays it so", async () => {
    const client = new Client(recording.WebSocket, service.endpoint);
    await client.untilHeard(2);
    service.sockets[0]?.terminate();
    await client.untilHeard(3);
    const played = play(nameFixture(recording.exchanges));
    const offline = new Client(played.WebSocket, standInEndpoint);
    await offline.untilHeard(4);
    expect(offline.heard.slice(2)).to.deep.equal(["error", "close 1006 "]);
    played.finish();
  });
});

async function sendDelete(httpClient: Recording["httpClient"], endpoint: string): Promise<void> {
  const headers = createHttpHeaders();
  await send({ url: `${endpoint}/connection`, method: "DELETE", headers }, httpClient);
}

describe("a client that says something else on a WebSocket", () => {
  const opened: Step = { kind: "open", protocol: "json.v1" };
  const ping: Step = {
    kind: "message",
    from: "client",
    data: { kind: "JSON", value: { type: "ping", id: 1 } },
  };
  const clientUrl = `${standInEndpoint}/client`;

  it("gets an error with what it said, what is expected, each difference and the command", async () => {
    const played = play(conversation([opened, ping]));
    const client = new Client(played.WebSocket, clientUrl);
    await client.untilHeard(1);
    const message = `in the fixture talk/case, the client does not say this
  the client sent
    > {"type":"pong","id":1}
  the closest, talk/case, expects
    > {"type":"ping","id":1}
  message /type: sent "pong", expected "ping"
If it is right, record the case again: npm run record -- talk/case`;
    expect(() => client.socket.send('{"type":"pong","id":1}')).to.throw(message);
    await client.untilHeard(3);
    expect(client.heard.slice(1)).to.deep.equal(["error", "close 1006 "]);
    expect(() => played.finish()).to.throw(message);
  });

  const wrong: readonly (readonly [string, readonly Step[], (client: Client) => void, string])[] = [
    [
      "more than the fixture has",
      [opened],
      ({ socket }) => socket.send("more"),
      '    > text "more"\nIf it is right',
    ],
    [
      "another kind of message",
      [opened, ping],
      ({ socket }) => socket.send("ping"),
      'message: sent text "ping", expected nothing',
    ],
    [
      "another farewell",
      [opened, { kind: "close", from: "client", code: 1000, reason: "" }],
      ({ socket }) => socket.close(3000, "bye"),
      'close: sent 3000 "bye", expected 1000 ""',
    ],
    [
      "a farewell instead of a message",
      [opened, ping, { kind: "close", from: "service", reason: "" }],
      ({ socket }) => socket.close(),
      'close: sent without a code "", expected nothing',
    ],
  ];
  for (const [name, steps, say, message] of wrong) {
    it(`gets an error where it says ${name}`, async () => {
      const played = play(conversation(steps));
      const client = new Client(played.WebSocket, clientUrl);
      await client.untilHeard(1);
      expect(() => say(client)).to.throw(message);
      expect(() => played.finish())
        .to.throw()
        .with.property("code", "UNMATCHED_REQUEST");
    });
  }

  it("gets an error where it connects to somewhere else", () => {
    const played = play(conversation([opened]));
    expect(() => new Client(played.WebSocket, `${standInEndpoint}/other`)).to.throw(
      "path: sent /other, expected /client",
    );
  });

  it("is told at the end what it has not said, or not waited for", async () => {
    const silent = play(conversation([opened, ping]));
    const client = new Client(silent.WebSocket, clientUrl);
    await client.untilHeard(1);
    expect(() => silent.finish()).to.throw(
      'left the conversation of the fixture talk/case before its end:\n  > {"type":"ping","id":1}',
    );
    const hasty = play(conversation([opened]));
    const early = new Client(hasty.WebSocket, clientUrl);
    expect(early.socket.readyState).to.equal(0);
    expect(() => hasty.finish()).to.throw("  < open json.v1");
    expect(() => early.socket.send("early"))
      .to.throw()
      .with.property("name", "InvalidStateError");
  });

  it("may close where the recording ends before anybody has", async () => {
    const played = play(conversation([opened]));
    const client = new Client(played.WebSocket, clientUrl);
    await client.untilHeard(1);
    client.socket.close(1000, "enough");
    await client.untilHeard(2);
    expect(client.heard[1]).to.equal("close 1000 enough");
    played.finish();
  });

  it("hears nothing before its turn: tasks are the test's, where it gives a clock of its own", async () => {
    const tasks: (() => void)[] = [];
    const fixture = conversation([opened, ping]);
    const playback = createPlayback([fixture], {
      recordCommand: String,
      schedule: (task) => tasks.push(task),
    });
    const client = new Client(playback.play("talk/case").WebSocket, clientUrl);
    expect(client.heard).to.deep.equal([]);
    tasks.shift()?.();
    expect(client.heard).to.deep.equal(["open json.v1"]);
  });
});

async function talk(client: Client): Promise<void> {
  await client.untilHeard(2);
  client.socket.send('{"type":"ping"}');
  client.socket.send(new Uint8Array([0, 255]));
  await client.untilHeard(4);
  client.socket.close(3001, "done");
  await client.untilHeard(5);
}

function conversation(steps: readonly Step[]): NamedFixture {
  return nameFixture([
    {
      request: {
        kind: "request",
        method: "GET",
        url: "wss://endpoint.example/client",
        headers: { "sec-websocket-protocol": "json.v1, other" },
        body: { kind: "none" },
      },
      outcome: { kind: "conversation", steps } satisfies Conversation,
    },
  ]);
}
