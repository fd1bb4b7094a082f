import { Readable } from "node:stream";
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
} from "@azure/core-rest-pipeline";
import {
  closeNetwork,
  createPlayback,
  parseFixture,
  printFixture,
  recordExchanges,
  standInEndpoint,
  type Exchange,
  type NamedFixture,
  type Playback,
  type RecordedRequest,
} from "@restline/contract-kit";
import { expect } from "chai";
import { answerJson, dropConnection, send, startWidgetsService } from "./widgets-service.ts";

function nameFixture(name: string, exchanges: readonly Exchange[]): NamedFixture {
  const operation = name.split("/", 1)[0] ?? "";
  const source = { kind: "embedded service" } as const;
  const text = printFixture({ operation, source, spec: "0000000000000000", exchanges });
  const parsed = parseFixture(text, `${name}.http`);
  if (parsed.kind === "error") throw parsed.error;
  return { name, file: `${name}.http`, fixture: parsed.fixture };
}

function playbackOf(...fixtures: readonly NamedFixture[]): Playback {
  return createPlayback(fixtures, { recordCommand: (name) => `npm run record -- ${name}` });
}

const create = {
  method: "POST",
  headers: createHttpHeaders({
    "Content-Type": "application/json",
    Authorization: "Bearer live-secret",
  }),
  body: '{"color":"red"}',
} as const;

describe("recording and playing back", () => {
  it("gives a client offline what it got from the service", async () => {
    await using service = await startWidgetsService(answerJson(201, { id: 7, self: "/widgets/7" }));
    const recording = recordExchanges(createDefaultHttpClient(), { endpoint: service.endpoint });
    const live = await send(
      { ...create, url: `${service.endpoint}/widgets` },
      recording.httpClient,
    );

    const fixture = nameFixture("createWidget/red", recording.exchanges);
    expect(printFixture(fixture.fixture)).to.equal(`operation: createWidget
source: embedded service
spec: 0000000000000000

### request with JSON
POST https://endpoint.example/widgets
authorization: Bearer sanitised
content-type: application/json
x-ms-client-request-id: 00000000-0000-0000-0000-000000000000

{
  "color": "red"
}

### response with JSON
HTTP/1.1 201
content-type: application/json

{
  "id": 7,
  "self": "/widgets/7"
}

### end 42b3c106
`);
    using network = closeNetwork();
    const played = playbackOf(fixture).play("createWidget/red");
    const offline = await send({ ...create, url: `${standInEndpoint}/widgets` }, played.httpClient);
    expect(offline.status).to.equal(live.status);
    expect(offline.bodyAsText).to.equal(live.bodyAsText);
    expect(offline.headers.get("content-type")).to.equal("application/json");
    played.finish();
    network.requireUnused();
  });

  it("keeps each retry, and a connection that broke, as an exchange of its own", async () => {
    await using service = await startWidgetsService(
      answerJson(503, {}),
      dropConnection,
      answerJson(200, []),
    );
    const recording = recordExchanges(createDefaultHttpClient(), { endpoint: service.endpoint });
    await send({ url: `${service.endpoint}/widgets` }, recording.httpClient);
    expect(recording.exchanges.map(({ outcome }) => outcome.kind)).to.deep.equal([
      "response",
      "dropped",
      "response",
    ]);

    const played = playbackOf(nameFixture("list/retried", recording.exchanges)).play(
      "list/retried",
    );
    const response = await send({ url: `${standInEndpoint}/widgets` }, played.httpClient);
    expect(response.bodyAsText).to.equal("[]");
    expect(played.played).to.equal(3);
    played.finish();
  });

  it("records what is streamed both ways, and leaves the streams usable", async () => {
    await using service = await startWidgetsService((_, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" }).end("\u0000bytes");
    });
    const recording = recordExchanges(createDefaultHttpClient(), { endpoint: service.endpoint });
    const streamed = {
      method: "PUT",
      headers: createHttpHeaders({ "content-type": "image/png" }),
      streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
    } as const;
    const live = await send(
      { ...streamed, url: `${service.endpoint}/photo`, body: Readable.from(["pi", "xels"]) },
      recording.httpClient,
    );
    expect(await readAll(live.readableStreamBody)).to.equal("\u0000bytes");
    expect(recording.exchanges[0]?.request.body).to.deep.equal({
      kind: "base64",
      base64: "cGl4ZWxz",
    });

    const played = playbackOf(nameFixture("photo/put", recording.exchanges)).play("photo/put");
    const offline = await send(
      { ...streamed, url: `${standInEndpoint}/photo`, body: () => Readable.from(["pixels"]) },
      played.httpClient,
    );
    expect(await readAll(offline.readableStreamBody)).to.equal("\u0000bytes");
    played.finish();
  });

  it("does not take a request that reached no service, or was aborted, for an exchange", async () => {
    const recording = recordExchanges(createDefaultHttpClient(), {});
    const stopped = await startWidgetsService();
    await stopped[Symbol.asyncDispose]();
    const nobody = await send({ url: stopped.endpoint }, recording.httpClient).catch(String);
    expect(nobody).to.contain("ECONNREFUSED");
    const abortSignal = AbortSignal.abort();
    const aborted = await send({ url: stopped.endpoint, abortSignal }, recording.httpClient).catch(
      String,
    );
    expect(aborted).to.contain("AbortError");
    expect(recording.exchanges).to.deep.equal([]);
  });
});

describe("a request that no fixture answers", () => {
  const redRequest: RecordedRequest = {
    kind: "request",
    method: "POST",
    url: `${standInEndpoint}/widgets?top=1&list=a&list=b`,
    headers: {
      authorization: 'Bearer {"alg":"HS256"}.{"aud":"a","exp":0}.0',
      "content-type": "application/json",
    },
    body: { kind: "JSON", value: { color: "red", parts: [{ name: "p" }] } },
  };
  const red = nameFixture("createWidget/red", [
    {
      request: redRequest,
      outcome: { kind: "response", status: 201, headers: {}, body: { kind: "none" } },
    },
  ]);
  const playback = playbackOf(red);

  it("fails with what was sent, what is expected, each difference and the command", async () => {
    const played = playback.play("createWidget/red");
    const claims = Buffer.from('{"aud":"b","exp":60}').toString("base64url");
    const error: unknown = await send(
      {
        method: "PUT",
        url: `${standInEndpoint}/gadgets?list=a&list=c&extra=1`,
        headers: createHttpHeaders({
          authorization: `Bearer eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmVk`,
          "content-type": "application/json",
        }),
        body: '{"parts":[{"name":"q"}],"color":"red"}',
      },
      played.httpClient,
    ).catch((reason: unknown) => reason);
    const message = `the fixture createWidget/red has no answer to this request (exchange 1 of 1)
  the client sent
    PUT https://endpoint.example/gadgets?list=a&list=c&extra=1
    authorization: Bearer {"alg":"HS256"}.{"aud":"b","exp":0}.0
    content-type: application/json
    x-ms-client-request-id: 00000000-0000-0000-0000-000000000000
    
    {
      "parts": [
        {
          "name": "q"
        }
      ],
      "color": "red"
    }
  the closest, createWidget/red, expects
    POST https://endpoint.example/widgets?top=1&list=a&list=b
    authorization: Bearer {"alg":"HS256"}.{"aud":"a","exp":0}.0
    content-type: application/json
    
    {
      "color": "red",
      "parts": [
        {
          "name": "p"
        }
      ]
    }
  method: sent PUT, expected POST
  path: sent /gadgets, expected /widgets
  query top: sent nothing, expected 1
  query list: sent a, c, expected a, b
  token aud: sent "b", expected "a"
  body /parts/0/name: sent "q", expected "p"
  query extra: sent 1, expected nothing
If the request is right, record the case again: npm run record -- createWidget/red`;
    expect(error).to.be.instanceOf(Error).with.property("message", message);
    expect(error).to.have.property("code", "UNMATCHED_REQUEST");
    expect(() => played.finish()).to.throw(message);
  });

  it("says so where all was played before, and where another fixture has the answer", async () => {
    const blue = nameFixture("createWidget/blue", red.fixture.exchanges);
    const green = nameFixture("createWidget/green", [
      {
        request: { ...redRequest, method: "PUT" },
        outcome: { kind: "dropped" },
      },
    ]);
    const two = playbackOf(green, blue);
    const request = {
      method: "POST",
      url: `${standInEndpoint}/widgets?list=a&top=1&list=b`,
      headers: createHttpHeaders({
        authorization: 'Bearer {"alg":"HS256"}.{"aud":"a","exp":60}.0',
        "content-type": "application/json",
      }),
      body: '{"color":"red","parts":[{"name":"p"}]}',
    } as const;
    const first = two.play("createWidget/blue");
    expect((await send(request, first.httpClient)).status).to.equal(201);
    const again = await send(request, first.httpClient).catch(String);
    expect(again).to.contain("(all of its 1 exchanges were played before)");

    const wrong = await send(request, two.play("createWidget/green").httpClient).catch(String);
    expect(wrong).to.contain("method: sent POST, expected PUT");
    expect(wrong).to.contain("It is the request of the fixture createWidget/blue.");
  });

  it("is there as well where the client swallowed the error", async () => {
    const played = playback.play("createWidget/red");
    await send({ url: standInEndpoint }, played.httpClient).catch(String);
    expect(() => played.finish())
      .to.throw()
      .with.property("code", "UNMATCHED_REQUEST");
  });

  it("is there for a case without a fixture", () => {
    expect(() => playback.play("createWidget/blue")).to.throw(
      "there is no fixture createWidget/blue.\nRecord it with: npm run record -- createWidget/blue",
    );
  });
});

describe("a fixture that is not used", () => {
  const twice = nameFixture("get/twice", [get("/1"), get("/2")]);

  it("fails at the end of its case, for each exchange that is left", async () => {
    const played = playbackOf(twice).play("get/twice");
    await send({ url: `${standInEndpoint}/1` }, played.httpClient);
    expect(() => played.finish()).to.throw(
      "the client did not ask for all that the fixture get/twice holds:\n  GET https://endpoint.example/2",
    );
  });

  it("fails at the end of all, unless it was played to its end once", async () => {
    const playback = playbackOf(twice, nameFixture("get/once", [get("/1")]));
    const once = playback.play("get/once");
    await send({ url: `${standInEndpoint}/1` }, once.httpClient);
    once.finish();
    expect(() => playback.requireAllUsed()).to.throw(
      /delete them, or test what they hold\n {2}get\/twice$/,
    );

    const played = playback.play("get/twice");
    const whole = played.untilPlayed(2);
    await send({ url: `${standInEndpoint}/1` }, played.httpClient);
    await send({ url: `${standInEndpoint}/2` }, played.httpClient);
    await whole;
    played.finish();
    playback.requireAllUsed();
  });

  it("answers nobody who has given up", async () => {
    const played = playbackOf(twice).play("get/twice");
    const abortSignal = AbortSignal.abort();
    const error = await played.httpClient
      .sendRequest(createPipelineRequest({ url: `${standInEndpoint}/1`, abortSignal }))
      .catch(String);
    expect(error).to.contain("AbortError");
    expect(played.played).to.equal(0);
  });
});

async function readAll(stream: NodeJS.ReadableStream | undefined): Promise<string> {
  let text = "";
  for await (const part of stream ?? []) text += String(part);
  return text;
}

function get(path: string): Exchange {
  const url = `${standInEndpoint}${path}`;
  return {
    request: { kind: "request", method: "GET", url, headers: {}, body: { kind: "none" } },
    outcome: { kind: "response", status: 200, headers: {}, body: { kind: "none" } },
  };
}
