import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { complaint } from "./complaint.ts";
import { chunk, sendRaw } from "./raw-request.ts";
import { overHttp } from "./rest-caller.ts";
import { readKey, signToken } from "./tokens.ts";

const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };

/** What was decided for requests and answers of REST. */
export const restChoices: Choices = {
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

  "client-token": async ({ call, emulator }) => {
    const { status, body } = await call("POST", `${hub}/:generateToken`);
    expect({ status, body }).to.deep.equal({ status: 401, body: "" });
    const told = await emulator.waitFor({
      kind: "requestAnswered",
      operation: "generateClientToken",
    });
    expect(told.explanation).to.contain("Microsoft Entra");
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
};
