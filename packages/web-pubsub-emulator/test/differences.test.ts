import { readFileSync } from "node:fs";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import type { Choices, Scene } from "./choices.ts";
import { entraChoices } from "./entra-choices.ts";
import { faultChoices } from "./fault-choices.ts";
import { protobufChoices } from "./protobuf-choices.ts";
import { chunk, sendRaw } from "./raw-request.ts";
import { reliableChoices } from "./reliable-choices.ts";
import { upstreamChoices } from "./upstream-choices.ts";
import { inProcess, overHttp, type RestAnswer } from "./rest-caller.ts";
import { knock, TestSocket } from "./test-socket.ts";
import { createClientUrl, readKey, signToken } from "./tokens.ts";

const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };
const json = { "content-type": "application/json" };
const clock = manualClock();

/** The sentence of an error answer, with its status. */
const complaint = ({ status, body }: RestAnswer): string => {
  const { message, target } = JSON.parse(body) as { message: string; target: string };
  return `${status} ${target}: ${message}`;
};

const tests: Choices = {
  ...entraChoices,
  ...faultChoices,
  ...protobufChoices,
  ...reliableChoices,
  ...upstreamChoices,

  "no-transport-security": async ({ call }) => {
    const { headers } = await call("DELETE", `${hub}/connections/a`);
    expect(headers).not.to.have.property("strict-transport-security");
  },

  unauthorized: async ({ call }) => {
    const { status, body, headers } = await call("DELETE", `${hub}/connections/a`, {
      headers: { authorization: "Bearer x.y.z" },
    });
    expect({ status, body }).to.deep.equal({ status: 401, body: "" });
    expect(headers["www-authenticate"]).to.match(
      /^Bearer error="invalid_token", error_description="/,
    );
  },

  audience: async ({ call, emulator }) => {
    const path = `${hub}/connections/a`;
    for (const [aud, status] of [
      [`${emulator.endpoint}${path}?another=query`, 204],
      [`http://localhost:8080${path}`, 204],
      [`http://contoso.example${path}`, 401],
    ] as const) {
      const authorization = `Bearer ${signToken({ aud }, readKey(emulator))}`;
      // A proxy passes the request on under its own name.
      const headers = { authorization, host: "localhost:8080" };
      expect((await overHttp.call(emulator, { method: "DELETE", path, headers })).status).to.equal(
        status,
      );
    }
    expect((await call("DELETE", path)).status).to.equal(204);
  },

  "unknown-path": async ({ call }) => {
    const answers = [
      await call("GET", "/nowhere"),
      await call("GET", `${hub}/:send`),
      await call("POST", `${hub}/:send`, { headers: { "content-type": "text/html" }, body: "x" }),
      await call("DELETE", `${hub}/connections/%ff`),
    ];
    expect(answers.map(({ status, body }) => `${status}${body}`)).to.deep.equal([
      "404",
      "405",
      "415",
      "400",
    ]);
    expect(answers[1]?.headers["allow"]).to.equal("POST");
  },

  "missing-version": async ({ call }) => {
    // Only the latest version has this operation.
    expect((await call("GET", `${hub}/groups/g/connections`)).status).to.equal(200);
  },

  "operation-of-later-version": async ({ call }) => {
    const answer = await call("GET", `${hub}/groups/g/connections?api-version=2024-01-01`);
    expect(complaint(answer)).to.equal(
      "400 api-version: The specified API version is not supported.",
    );
  },

  "parameter-of-later-version": async ({ call }) => {
    const send = (query: string) =>
      call("POST", `${hub}/:send?${query}`, { headers: text, body: "x" });
    expect(complaint(await send("api-version=2021-10-01&filter=true"))).to.equal(
      "400 filter: The parameter 'filter' needs api-version 2022-11-01 or later.",
    );
    expect(complaint(await send("api-version=2023-07-01&messageTtlSeconds=1"))).to.equal(
      "400 messageTtlSeconds: The parameter 'messageTtlSeconds' needs api-version 2024-01-01 or later.",
    );
    expect((await send("api-version=2022-11-01&filter=true")).status).to.equal(202);
  },

  "inner-error": async ({ call }) => {
    const lastKey = async (version: string): Promise<string | undefined> => {
      const path = `${hub}/groups/g/connections/gone?api-version=${version}`;
      const { body } = await call("PUT", path);
      return Object.keys(JSON.parse(body) as object).at(-1);
    };
    expect(await lastKey("2023-07-01")).to.equal("innererror");
    expect(await lastKey("2024-01-01")).to.equal("inner");
  },

  "too-large": async ({ call }) => {
    const body = new Uint8Array(1024 * 1024 + 1);
    expect((await call("POST", `${hub}/:send`, { headers: text, body })).status).to.equal(413);
  },

  "undeclared-length": async ({ emulator }) => {
    const send = (headers: Record<string, string>, body: string): Promise<string> =>
      sendRaw(emulator, { method: "POST", path: `${hub}/:send`, headers }, body);
    const chunked = await send({ "transfer-encoding": "chunked" }, `${chunk("x")}${chunk("")}`);
    expect(chunked).to.match(/^HTTP\/1.1 202 /);
    expect(await send({}, "")).to.match(/^HTTP\/1.1 400 /);
  },

  "group-name": async ({ call }) => {
    const sentence =
      "400 Request: Invalid group name. Valid group name should be in between 1 and 1024 characters long.";
    const long = "g".repeat(1025);
    const answers = [
      await call("PUT", `${hub}/groups/${long}/connections/a`),
      await call("PUT", `${hub}/permissions/sendToGroup/connections/a`),
      await call("POST", `${hub}/:addToGroups`, { headers: json, body: '{"groups":[""]}' }),
    ];
    expect(answers.map(complaint)).to.deep.equal([sentence, sentence, sentence]);
  },

  "group-line-break": async ({ call, openJson }) => {
    using client = await openJson({ groups: ["a\nb"] });
    expect((await call("HEAD", `${hub}/groups/a%0Ab`)).status).to.equal(200);
    const path = `${hub}/groups/c%0Ad/connections/${client.connectionId}`;
    expect((await call("PUT", path)).status).to.equal(200);
  },

  "blank-group": async ({ call }) => {
    const statuses = await Promise.all(
      ["2021-10-01", "2022-11-01"].map(async (version) => {
        const path = `${hub}/groups/%20/:closeConnections?api-version=${version}`;
        return (await call("POST", path)).status;
      }),
    );
    expect(statuses).to.deep.equal([204, 400]);
  },

  "groups-missing": async ({ call }) => {
    for (const verb of [":addToGroups", ":removeFromGroups"]) {
      const answer = await call("POST", `${hub}/${verb}`, { headers: json, body: "{}" });
      expect(complaint(answer)).to.equal("400 Groups: The Groups field is required.");
    }
  },

  "permission-number": async ({ call, openJson }) => {
    using client = await openJson({ roles: ["webpubsub.sendToGroup"] });
    const check = (permission: string) =>
      call(
        "HEAD",
        `${hub}/permissions/${permission}/connections/${client.connectionId}?targetName=g`,
      );
    expect((await check("1")).status).to.equal(200);
    expect((await check("2")).status).to.equal(404);
    const unknown = `${hub}/permissions/3/connections/${client.connectionId}?targetName=g`;
    expect(complaint(await call("PUT", unknown))).to.equal("400 Request: Invalid permission.");
  },

  "permission-limit": async ({ call, openJson }) => {
    using client = await openJson();
    const path = (group: string): string =>
      `${hub}/permissions/sendToGroup/connections/${client.connectionId}?targetName=${group}`;
    for (let rule = 0; rule < 1000; rule++) {
      expect((await call("PUT", path(`g${rule}`))).status).to.equal(200);
    }
    const sentence = `409 Connection: Connection \`${client.connectionId}\` has 1000 rules for this permission already.`;
    expect(complaint(await call("PUT", path("more")))).to.equal(sentence);
    expect(complaint(await call("DELETE", path("more")))).to.equal(sentence);
  },

  "client-token": async ({ call, emulator }) => {
    const { status, body } = await call("POST", `${hub}/:generateToken`);
    expect({ status, body }).to.deep.equal({ status: 401, body: "" });
    const told = await emulator.waitFor({
      kind: "requestAnswered",
      operation: "generateClientToken",
    });
    expect(told.explanation).to.contain("Microsoft Entra");
  },

  "member-order": async ({ call, openJson }) => {
    const claims = { groups: ["news"] };
    using first = await openJson(claims);
    using second = await openJson(claims);
    using third = await openJson(claims);
    const members = [first, second, third].map(({ connectionId }) => connectionId);
    const { body } = await call("GET", `${hub}/groups/news/connections`);
    const { value } = JSON.parse(body) as { value: { connectionId: string }[] };
    expect(value.map(({ connectionId }) => connectionId)).to.deep.equal(members.sort());
  },

  "next-link": async ({ call, openJson, emulator }) => {
    const claims = { groups: ["news"] };
    using _first = await openJson(claims);
    using _second = await openJson(claims);
    const path = `${hub}/groups/news/connections`;
    const { body } = await call("GET", `${path}?maxpagesize=1&top=2`);
    const { nextLink } = JSON.parse(body) as { nextLink: string };
    expect(nextLink).to.match(
      /\?top=1&maxpagesize=1&continuationToken=[\w-]+&api-version=2024-12-01$/,
    );
    expect(nextLink.startsWith(`${emulator.endpoint}${path}?`)).to.equal(true);
    const last = await call("GET", nextLink.slice(emulator.endpoint.length));
    expect(JSON.parse(last.body)).to.have.property("value").with.length(1);
    expect(JSON.parse(last.body)).not.to.have.property("nextLink");
    const other = nextLink.slice(emulator.endpoint.length).replace("/news/", "/sport/");
    expect((await call("GET", other)).status, "a token of another group").to.equal(400);
  },

  "filter-syntax": async ({ call }) => {
    for (const [filter, position] of [
      ["invalid filter", 14],
      ["userId eq", 9],
      ["userId eq 'a' 'b'", 17],
      ["userId = 'a'", 7],
    ] as const) {
      expect(complaint(await sendFiltered(call, filter))).to.equal(
        `400 filter: Invalid syntax for '${filter}': Syntax error at position ${position} in '${filter}'. (Parameter 'filter')`,
      );
    }
  },

  "filter-types": async ({ call }) => {
    for (const [filter, part, types] of [
      ["true and userId lt 1", "userId lt 1", "Type 'string', expect 'int'"],
      ["not length(userId) gt 5", "not length(userId)", "Type 'null', expect 'bool'"],
    ] as const) {
      expect(complaint(await sendFiltered(call, filter))).to.equal(
        `400 filter: Invalid syntax for '${part}': ${types}. (Parameter 'filter')`,
      );
    }
  },

  "filter-equality": async ({ call, emulator }) => {
    expect((await sendFiltered(call, "userId eq 1 or userId in (1, true)")).status).to.equal(202);
    expect((await emulator.waitFor({ kind: "messageSent" })).recipients).to.equal(0);
  },

  "filter-depth": async ({ call }) => {
    const filter = `${"(".repeat(101)}true${")".repeat(101)}`;
    expect(complaint(await sendFiltered(call, filter))).to.contain(
      "nested more than 100 levels deep",
    );
    expect((await sendFiltered(call, filter.slice(2, -2))).status).to.equal(202);
  },

  "filter-protocol": async ({ call, emulator, openJson }) => {
    using _json = await openJson();
    using _simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    await sendFiltered(call, "protocol eq 'json.webpubsub.azure.v1'");
    expect((await emulator.waitFor({ kind: "messageSent" })).recipients).to.equal(1);
  },

  "refused-handshake": async ({ emulator }) => {
    const answer = await knock(
      new URL("/client/hubs/chat", emulator.endpoint.replace("http", "ws")),
    );
    expect(answer).to.deep.equal({
      status: 401,
      body: "The client has no access token: put one into the query as access_token.\n",
    });
  },

  "no-event-handler": async ({ emulator, openJson }) => {
    using client = await openJson();
    const ack = await client.ask({ type: "event", event: "buy", data: 1, ackId: 1 });
    expect(ack["error"]).to.have.property("name", "InternalServerError");
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    simple.socket.send("buy");
    const reason = "No event handler takes the event 'message'.";
    expect(await simple.closed).to.deep.equal({ code: 1011, reason });
  },

  "name-rules": async ({ openJson }) => {
    using client = await openJson({ roles: ["webpubsub.joinLeaveGroup"] });
    for (const message of [
      { type: "joinGroup", group: " ", ackId: 1 },
      { type: "event", event: "no spaces", data: 1, ackId: 2 },
    ]) {
      expect((await client.ask(message))["error"]).to.have.property("name", "BadRequest");
    }
  },

  "preview-messages": async ({ openJson }) => {
    for (const message of [
      { type: "streamData", streamId: "s" },
      { type: "sendToGroup", group: "g", stream: { streamId: "s" } },
      { type: "setGroupState", group: "g" },
    ]) {
      using client = await openJson({ roles: ["webpubsub.sendToGroup"] });
      client.socket.send(JSON.stringify(message));
      expect((await client.closed).code).to.equal(1007);
    }
  },

  "invoke-errors": async ({ openJson }) => {
    using client = await openJson();
    const invoke = { type: "invoke", invocationId: "1", target: "event" };
    for (const [event, name] of [
      ["no spaces", "BadRequest"],
      ["buy", "InternalServerError"],
    ] as const) {
      const response = await client.ask({ ...invoke, event });
      expect(response).to.include({ type: "invokeResponse", invocationId: "1", success: false });
      expect(response["error"]).to.have.property("name", name);
    }
  },

  "invalid-utf8": async ({ openJson }) => {
    using client = await openJson();
    client.socket.send(Buffer.from([0xff]), { binary: false });
    const reason = "The client message is not valid UTF-8.";
    expect(await client.closed).to.deep.equal({ code: 1007, reason });
  },

  stopping: async ({ emulator, openJson }) => {
    using client = await openJson();
    await emulator.close();
    expect((await client.nextJson())["message"]).to.equal("The service is stopping.");
    expect(await client.closed).to.deep.equal({ code: 1001, reason: "" });
  },

  "slow-client": async ({ call, emulator, openJson }) => {
    using client = await openJson();
    client.socket.pause();
    const gone: number[] = [];
    emulator.listen((happening) => {
      if (happening.kind === "disconnected") gone.push(happening.code);
    });
    let sent = 0;
    for (; sent < 200 && gone.length === 0; sent++) {
      await call("POST", `${hub}/:send`, { body: new Uint8Array(1024 * 1024) });
      // What the sockets of this process hold for each other moves between turns of its loop.
      await new Promise(setImmediate);
    }
    expect(gone).to.deep.equal([1006]);
    expect(sent).to.be.greaterThan(11);
  },

  "silent-client": async ({ openJson }) => {
    using client = await openJson();
    client.socket.pause();
    clock.advance({ minutes: 10 });
    client.socket.resume();
    expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
  },
};

type Call = Scene["call"];

function sendFiltered(call: Call, filter: string): Promise<RestAnswer> {
  const path = `${hub}/:send?filter=${encodeURIComponent(filter)}`;
  return call("POST", path, { headers: text, body: "x" });
}

describe("choices of docs/emulator-differences.md", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ clock });
  });
  afterEach(() => emulator.close());

  for (const [name, test] of Object.entries(tests)) {
    it(name, () =>
      test({
        emulator,
        clock,
        call: (method, path, rest = {}) => inProcess.call(emulator, { method, path, ...rest }),
        openJson: (claims) => TestSocket.openJson(createClientUrl(emulator, "chat", claims)),
      }),
    );
  }

  it("are all tested here, and nothing else is", () => {
    const page = new URL("../../../docs/emulator-differences.md", import.meta.url);
    const rows = readFileSync(page, "utf8").matchAll(/^\| `([^`]+)` *\|/gm);
    expect(Array.from(rows, ([, name]) => name)).to.have.members(Object.keys(tests));
  });
});
