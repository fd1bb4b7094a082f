import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { chunk, sendRaw } from "./raw-request.ts";
import { doors, overHttp, type RestCall } from "./rest-caller.ts";

const hub = "/api/hubs/chat";
const send = { method: "POST", path: `${hub}/:send` } as const;
const text = { "content-type": "text/plain" };
const json = { "content-type": "application/json" };
const body = "x";

interface Case extends RestCall {
  readonly status: number;
  /** The message and the target in the body; absent where the answer has no body. */
  readonly message?: string;
  readonly target?: string;
}

const badRequest = (message: string, target = "Request") => ({ status: 400, message, target });
const versionMessage = "The specified API version is not supported.";
const limit = 1024 * 1024;

const table: readonly Case[] = [
  // Routing
  { method: "GET", path: "/", status: 404 },
  { method: "POST", path: `${hub}/:broadcast`, status: 404 },
  { method: "GET", path: `${hub}/:send`, status: 405 },
  { method: "PATCH", path: `${hub}/connections/a`, status: 405 },
  { method: "GET", path: "/api/health", status: 405 },
  { method: "DELETE", path: `${hub}/connections/%ff`, status: 400 },
  { method: "GET", path: "/client/hubs/chat", status: 400 },
  { method: "GET", path: "/client/", status: 400 },
  // Versions
  {
    ...send,
    path: `${hub}/:send?api-version=2020-10-01`,
    ...badRequest(versionMessage, "api-version"),
  },
  { ...send, path: `${hub}/:send?api-version=`, ...badRequest(versionMessage, "api-version") },
  {
    ...send,
    path: `${hub}/:send?api-version=2024-12-01&api-version=2024-12-01`,
    ...badRequest(versionMessage, "api-version"),
  },
  { method: "HEAD", path: "/api/health?api-version=1999-01-01", status: 400 },
  {
    method: "GET",
    path: `${hub}/groups/g/connections?api-version=2024-01-01`,
    ...badRequest(versionMessage, "api-version"),
  },
  {
    method: "POST",
    path: `${hub}/:addToGroups?api-version=2023-07-01`,
    ...badRequest(versionMessage, "api-version"),
  },
  {
    method: "DELETE",
    path: `${hub}/connections/a/groups?api-version=2021-10-01`,
    ...badRequest(versionMessage, "api-version"),
  },
  { ...send, path: `${hub}/:send?api-version=2021-10-01`, headers: text, body, status: 202 },
  // Names
  {
    method: "POST",
    path: "/api/hubs/1chat/:send",
    headers: text,
    body,
    ...badRequest("Invalid hub name."),
  },
  {
    method: "POST",
    path: "/api/hubs/cha%20t/:send",
    headers: text,
    body,
    ...badRequest("Invalid hub name."),
  },
  {
    method: "POST",
    path: `${hub}/groups/%20/:send`,
    headers: text,
    body,
    ...badRequest(
      "Invalid group name. Valid group name should be in between 1 and 1024 characters long.",
    ),
  },
  {
    method: "POST",
    path: `${hub}/groups/%20/:send?api-version=2021-10-01`,
    headers: text,
    body,
    status: 202,
  },
  ...["2021-10-01", "2024-12-01"].flatMap((version) => [
    {
      method: "HEAD",
      path: `${hub}/groups/${"g".repeat(1025)}?api-version=${version}`,
      status: 400,
    },
    {
      method: "HEAD",
      path: `${hub}/groups/${"g".repeat(1024)}?api-version=${version}`,
      status: 404,
    },
  ]),
  {
    method: "POST",
    path: `${hub}/users/%20/:send`,
    headers: text,
    body,
    ...badRequest("Invalid user id."),
  },
  {
    method: "PUT",
    path: `${hub}/permissions/fly/connections/a?targetName=g`,
    ...badRequest("Invalid permission."),
  },
  // Time to live
  ...["-1", "301", "1.5", "x", "", "99999999999"].map((ttl) => ({
    ...send,
    path: `${hub}/:send?messageTtlSeconds=${ttl}`,
    headers: text,
    body,
    ...badRequest("Invalid messageTtlSeconds."),
  })),
  {
    ...send,
    path: `${hub}/:send?messageTtlSeconds=1&messageTtlSeconds=1`,
    headers: text,
    body,
    ...badRequest("Invalid messageTtlSeconds."),
  },
  { ...send, path: `${hub}/:send?messageTtlSeconds=300`, headers: text, body, status: 202 },
  { ...send, path: `${hub}/:send?messageTtlSeconds=0`, headers: text, body, status: 202 },
  // Order: time to live, filter, length, content type, body, metadata
  {
    ...send,
    path: `${hub}/:send?messageTtlSeconds=x&filter=invalid%20filter`,
    ...badRequest("Invalid messageTtlSeconds."),
  },
  {
    ...send,
    path: `${hub}/:send?filter=userId`,
    ...badRequest(
      "Invalid syntax for 'userId': Type 'string', expect 'bool'. (Parameter 'filter')",
      "filter",
    ),
  },
  { ...send, headers: { "content-type": "text/html" }, status: 415 },
  { ...send, headers: { "content-type": "text/html" }, body: "{", status: 415 },
  {
    ...send,
    headers: { ...json, [`x-webpubsub-metadata-${"k".repeat(257)}`]: "v" },
    body: "{",
    ...badRequest("The request body is not a valid JSON."),
  },
  {
    ...send,
    headers: { ...text, "x-webpubsub-metadata-k": "v".repeat(1025) },
    body,
    ...badRequest("Invalid metadata value."),
  },
  // Bodies
  { ...send, headers: text, body: "", status: 202 },
  { ...send, body, status: 202 },
  { ...send, headers: { "content-type": "application/octet-stream" }, body, status: 202 },
  {
    ...send,
    headers: { "content-type": "Application/JSON ; charset=UTF-8" },
    body: "1",
    status: 202,
  },
  { ...send, headers: { "content-type": "text/plain; charset=klingon" }, body, status: 415 },
  { ...send, headers: { "content-type": "application/x-protobuf" }, body, status: 415 },
  { ...send, headers: text, body: new Uint8Array(limit), status: 202 },
  { ...send, headers: text, body: new Uint8Array(limit + 1), status: 413 },
  // Membership in bulk
  { method: "POST", path: `${hub}/:addToGroups`, status: 415 },
  { method: "POST", path: `${hub}/:addToGroups`, headers: text, body: "{}", status: 415 },
  {
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: json,
    body: "{",
    ...badRequest("The request body is not a valid JSON."),
  },
  {
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: json,
    body: "[]",
    ...badRequest("The request body is not a valid JSON."),
  },
  ...(
    [
      ["utf-16le", 200],
      ["UTF-16", 200],
      ["klingon", 415],
    ] as const
  ).map(([charset, status]) => ({
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: { "content-type": `application/json; charset=${charset}` },
    body: new Uint8Array(Buffer.from('{"groups":[]}', "utf16le")),
    status,
  })),
  {
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: json,
    body: '{"groups":[1]}',
    ...badRequest("groups must be a list of strings."),
  },
  {
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: json,
    body: '{"groups":[" "]}',
    ...badRequest(
      "Invalid group name. Valid group name should be in between 1 and 1024 characters long.",
    ),
  },
  {
    method: "POST",
    path: `${hub}/:removeFromGroups`,
    headers: json,
    body: '{"groups":[],"filter":7}',
    ...badRequest("filter must be a string."),
  },
  {
    method: "POST",
    path: `${hub}/:addToGroups`,
    headers: json,
    body: new Uint8Array(limit + 1),
    status: 413,
  },
  // Paging
  ...["maxpagesize=0", "maxpagesize=201", "maxpagesize=x", "maxpagesize=1&maxpagesize=1"].map(
    (query) => ({
      method: "GET",
      path: `${hub}/groups/g/connections?${query}`,
      ...badRequest("Invalid maxpagesize.", "maxpagesize"),
    }),
  ),
  ...["top=0", "top=2147483648", "top="].map((query) => ({
    method: "GET",
    path: `${hub}/groups/g/connections?${query}`,
    ...badRequest("Invalid top.", "top"),
  })),
  ...["", "!", "AAAA", "A".repeat(2049), "a&continuationToken=a"].map((token) => ({
    method: "GET",
    path: `${hub}/groups/g/connections?continuationToken=${token}`,
    ...badRequest("Invalid continuationToken.", "continuationToken"),
  })),
];

for (const door of doors) {
  describe(`requests that are checked, ${door.name}`, () => {
    let emulator: Emulator;
    before(async () => {
      emulator = await createEmulator();
    });
    after(() => emulator.close());

    for (const expected of table) {
      const { status, message, target } = expected;
      const sent =
        typeof expected.body === "string" ? expected.body : (expected.body?.length ?? "");
      it(`${expected.method} ${expected.path.slice(0, 90)} ${sent} → ${status}`, async () => {
        const answer = await door.call(emulator, expected);
        expect(answer.status).to.equal(status);
        if (message === undefined) {
          expect(answer.body).to.equal("");
          return;
        }
        expect(answer.headers["x-ms-error-code"]).to.equal("Error.BadRequest");
        expect(JSON.parse(answer.body)).to.include({ code: "Error.BadRequest", message, target });
      });
    }

    it("says which methods a path allows", async () => {
      const answer = await door.call(emulator, { method: "PUT", path: `${hub}/connections/a` });
      expect(answer.headers["allow"]).to.equal("DELETE, HEAD");
    });

    it("sends nothing when it refuses", async () => {
      const sends: unknown[] = [];
      const stop = emulator.listen((happening) => {
        if (happening.kind === "messageSent") sends.push(happening);
      });
      for (const refused of table.filter(({ status }) => status >= 400)) {
        await door.call(emulator, refused);
      }
      stop();
      expect(sends).to.deep.equal([]);
    });
  });
}

describe("requests over HTTP", () => {
  it("take a body without a declared length, up to the limit", async () => {
    await using emulator = await createEmulator();
    const chunked = { ...send, headers: { ...text, "transfer-encoding": "chunked" } };
    const answer = await sendRaw(emulator, chunked, `${chunk("ab")}${chunk("c")}${chunk("")}`);
    expect(answer).to.match(/^HTTP\/1.1 202 /);
    const long = chunk("x".repeat(limit));
    const tooLong = await sendRaw(emulator, chunked, `${long}${chunk("y")}${chunk("")}`);
    expect(tooLong).to.match(/^HTTP\/1.1 413 /);
  });

  it("need a length when they declare no body at all", async () => {
    await using emulator = await createEmulator();
    for (const path of [`${hub}/:send`, `${hub}/:addToGroups`]) {
      const answer = await sendRaw(emulator, { method: "POST", path, headers: json }, "");
      expect(answer).to.match(/^HTTP\/1.1 400 /);
      expect(answer).to.contain('"message":"Invalid Content-Length header."');
    }
  });

  it("are answered although they offer to go on as HTTP/2", async () => {
    await using emulator = await createEmulator();
    const path = "/api/health";
    const headers = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "" };
    const answer = await overHttp.call(emulator, { method: "HEAD", path, headers });
    expect(answer.status).to.equal(200);
  });
});
