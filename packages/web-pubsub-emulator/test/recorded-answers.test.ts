import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { doors, type RestCall } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const versions = "2021-10-01, 2022-11-01, 2023-07-01, 2024-01-01, 2024-12-01";
const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };

/** What the service answered, on record: with which status, error code and body. */
interface Recorded extends RestCall {
  readonly status: number;
  readonly code?: string;
  readonly answer?: string;
  readonly contentType?: string;
  /** `0` for an empty answer that says so, absent where none was sent. */
  readonly length?: number;
}

const notFound = (id: string, code: string, inner = "inner"): string =>
  `{"code":"${code}","message":"Connection \`${id}\` is not found.","target":"Connection","details":null,"${inner}":null}`;
const filterMessage =
  "Invalid syntax for 'invalid filter': Syntax error at position 14 in 'invalid filter'. (Parameter 'filter')";
const groupMessage =
  "Invalid group name. Valid group name should be in between 1 and 1024 characters long.";
const validation = (parameter: string, message: string): string =>
  `{"code":"Error.BadRequest","message":"${message}","target":"${parameter}","errors":{"${parameter}":["${message}"]},"type":null,"title":"One or more validation errors occurred.","status":400,"detail":null,"instance":null,"extensions":{}}`;
const badFilter = {
  status: 400,
  code: "Error.BadRequest",
  contentType: "application/problem+json",
} as const;

/** `{id}` stands for a connection of the user `ada` in the group `news`. */
const table: readonly Recorded[] = [
  { method: "HEAD", path: "/api/health?api-version=2024-12-01", status: 200, length: 0 },
  { method: "HEAD", path: "/api/health", anonymous: true, status: 200, length: 0 },
  ...["", "/groups/news", "/groups/none", "/users/ada", "/users/none"].map((scope): Recorded => {
    return {
      method: "POST",
      path: `${hub}${scope}/:send`,
      headers: text,
      body: "x",
      status: 202,
      length: 0,
    };
  }),
  {
    method: "POST",
    path: `${hub}/connections/{id}/:send`,
    headers: text,
    body: "x",
    status: 202,
    length: 0,
  },
  {
    method: "POST",
    path: `${hub}/connections/gone/:send`,
    headers: text,
    body: "x",
    status: 202,
    length: 0,
  },
  ...["", "/groups/news", "/users/ada"].map((scope): Recorded => {
    const path = `${hub}${scope}/:send?filter=invalid%20filter`;
    return {
      method: "POST",
      path,
      headers: text,
      body: "x",
      ...badFilter,
      answer: validation("filter", filterMessage),
    };
  }),
  { method: "DELETE", path: `${hub}/connections/{id}?reason=bye`, status: 204 },
  { method: "DELETE", path: `${hub}/connections/{id}`, status: 204 },
  { method: "DELETE", path: `${hub}/connections/gone`, status: 204 },
  ...["", "/groups/news", "/groups/none", "/users/ada", "/users/none"].map((scope): Recorded => {
    return {
      method: "POST",
      path: `${hub}${scope}/:closeConnections?excluded=a&excluded=b&reason=bye`,
      status: 204,
    };
  }),
  { method: "HEAD", path: `${hub}/connections/{id}`, status: 200, length: 0 },
  {
    method: "HEAD",
    path: `${hub}/connections/gone`,
    status: 404,
    code: "Warning.Connection.NotExisted",
    contentType: "application/json",
    length: notFound("gone", "Warning.Connection.NotExisted").length,
  },
  { method: "HEAD", path: `${hub}/users/ada`, status: 200, length: 0 },
  { method: "HEAD", path: `${hub}/users/none`, status: 404, code: "Warning.User.NotExisted" },
  { method: "HEAD", path: `${hub}/groups/news`, status: 200, length: 0 },
  { method: "HEAD", path: `${hub}/groups/none`, status: 404, code: "Warning.Group.NotExisted" },
  { method: "PUT", path: `${hub}/groups/g/connections/{id}`, status: 200, length: 0 },
  {
    method: "PUT",
    path: `${hub}/groups/g/connections/gone%22%26%60`,
    status: 404,
    code: "Error.Connection.NotExisted",
    contentType: "application/json",
    answer: notFound('gone\\"&`', "Error.Connection.NotExisted"),
  },
  {
    method: "PUT",
    path: `${hub}/groups/g/connections/gone?api-version=2023-07-01`,
    status: 404,
    code: "Error.Connection.NotExisted",
    answer: notFound("gone", "Error.Connection.NotExisted", "innererror"),
  },
  ...[
    "groups/news/connections/{id}",
    "groups/none/connections/{id}",
    "groups/news/connections/gone",
    "connections/{id}/groups",
    "connections/gone/groups",
    "users/ada/groups",
    "users/none/groups",
    "users/ada/groups/news",
    "users/none/groups/news",
  ].map((path): Recorded => {
    return { method: "DELETE", path: `${hub}/${path}`, status: 204 };
  }),
  { method: "PUT", path: `${hub}/users/ada/groups/g`, status: 200, length: 0 },
  {
    method: "PUT",
    path: `${hub}/users/none/groups/g`,
    status: 404,
    code: "Warning.User.NotExisted",
    answer:
      '{"code":"Warning.User.NotExisted","message":"User `none` is not found.","target":"User","details":null,"inner":null}',
  },
  {
    method: "PUT",
    path: `${hub}/permissions/sendToGroup/connections/{id}?targetName=g`,
    status: 200,
    length: 0,
  },
  {
    method: "PUT",
    path: `${hub}/permissions/sendToGroup/connections/gone?targetName=g`,
    status: 404,
    code: "Info.Connection.NotExisted",
    answer: notFound("gone", "Info.Connection.NotExisted"),
  },
  {
    method: "HEAD",
    path: `${hub}/permissions/joinLeaveGroup/connections/{id}?targetName=news`,
    status: 200,
    length: 0,
  },
  {
    method: "HEAD",
    path: `${hub}/permissions/joinLeaveGroup/connections/gone?targetName=g`,
    status: 404,
    code: "Info.Connection.NotExisted",
  },
  {
    method: "DELETE",
    path: `${hub}/permissions/sendToGroup/connections/gone?targetName=g`,
    status: 204,
  },
  {
    method: "DELETE",
    path: `${hub}/permissions/sendToGroup/connections/{id}`,
    status: 400,
    code: "Error.BadRequest",
    contentType: "application/json",
    answer: `{"code":"Error.BadRequest","message":"${groupMessage}","target":"Request","details":null,"inner":null}`,
  },
  ...[":addToGroups", ":removeFromGroups"].flatMap((verb): Recorded[] => {
    const order = {
      method: "POST",
      path: `${hub}/${verb}`,
      headers: { "content-type": "application/json" },
    };
    return [
      { ...order, body: '{"groups":["g"]}', status: 200, length: 0 },
      {
        ...order,
        body: '{"groups":["g"],"filter":"userId eq \'nobody\'"}',
        status: 200,
        length: 0,
      },
      {
        ...order,
        body: '{"groups":["g"],"filter":"invalid filter"}',
        ...badFilter,
        answer: validation("Filter", filterMessage),
      },
      {
        ...order,
        body: "{}",
        ...badFilter,
        answer: validation("Groups", "The Groups field is required."),
      },
    ];
  }),
  {
    method: "GET",
    path: `${hub}/groups/news/connections`,
    status: 200,
    contentType: "application/json; charset=utf-8",
    answer: '{"value":[{"connectionId":"{id}","userId":"ada"}]}',
  },
  { method: "GET", path: `${hub}/groups/none/connections`, status: 200, answer: '{"value":[]}' },
];

for (const door of doors) {
  describe(`answers on record, ${door.name}`, () => {
    let emulator: Emulator;
    let member: TestSocket & { readonly connectionId: string };
    beforeEach(async () => {
      emulator = await createEmulator();
      const claims = { userId: "ada", groups: ["news"], roles: ["webpubsub.joinLeaveGroup"] };
      member = await TestSocket.openJson(createClientUrl(emulator, "chat", claims));
    });
    afterEach(async () => {
      member[Symbol.dispose]();
      await emulator.close();
    });

    for (const recorded of table) {
      const { status, code, answer, contentType, length } = recorded;
      it(`${recorded.method} ${recorded.path} ${String(recorded.body ?? "")} → ${status}`, async () => {
        const path = recorded.path.replace("{id}", member.connectionId);
        const got = await door.call(emulator, { ...recorded, path });
        expect(got.status).to.equal(status);
        expect(got.headers["x-ms-error-code"]).to.equal(code);
        const expected = recorded.method === "HEAD" ? "" : (answer ?? "");
        expect(got.body).to.equal(expected.replace("{id}", member.connectionId));
        if (contentType !== undefined) expect(got.headers["content-type"]).to.equal(contentType);
        if (length !== undefined) expect(got.headers["content-length"]).to.equal(`${length}`);
        if (status === 204) expect(got.headers).not.to.have.property("content-length");
        if (got.body !== "") {
          expect(got.headers["content-length"]).to.equal(`${Buffer.byteLength(got.body)}`);
        }
        const silent = path.startsWith("/api/health") || contentType === "application/problem+json";
        expect(got.headers["api-supported-versions"]).to.equal(silent ? undefined : versions);
        expect(Date.parse(got.headers["date"] ?? "")).to.be.closeTo(Date.now(), 5000);
        expect(got.headers).not.to.have.property("strict-transport-security");
        // A web response has no connection to speak of.
        if (door.name === "over HTTP") expect(got.headers).not.to.have.property("keep-alive");
      });
    }
  });
}
