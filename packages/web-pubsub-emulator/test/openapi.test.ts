import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import * as fc from "fast-check";
import { readDocument, versions, type Operation } from "./openapi/document.ts";
import { expectAnswer, type AllRules, type Expectation } from "./openapi/expectation.ts";
import {
  entraAuthorization,
  existing,
  forgedAuthorization,
  printTarget,
  requestFrom,
  type GeneratedRequest,
} from "./openapi/request.ts";
import { Schemas } from "./openapi/schemas.ts";
import { doors, type Door, type RestAnswer } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { authorize, createClientUrl } from "./tokens.ts";

/** The same requests every time; `SEED=1 npm test` makes others. A failure prints the seed, too. */
const seed = Number(process.env["SEED"] ?? 20241201);

const all: AllRules = versions.map((version) => {
  const document = readDocument(version);
  return { document, schemas: new Schemas(document) };
});

for (const door of doors) {
  describe(`requests made from the OpenAPI documents, ${door.name}, seed ${seed}`, () => {
    let emulator: Emulator;
    const clients: TestSocket[] = [];
    before(async () => {
      const ids = existing.connectionId.values();
      emulator = await createEmulator({
        allowUnvalidatedEntraTokens: true,
        ids: { connectionId: () => ids.next().value ?? "another" },
      });
      const claims = { userId: existing.userId[0], groups: existing.group };
      for (const id of existing.connectionId) {
        const client = await TestSocket.openJson(createClientUrl(emulator, "chat", claims));
        expect(client.connectionId).to.equal(id);
        clients.push(client);
      }
    });
    after(async () => {
      for (const client of clients) client[Symbol.dispose]();
      await emulator.close();
    });

    for (const { document } of all) {
      it(`are answered as ${document.version} allows, and the valid ones well`, async () => {
        const seen = { served: 0, refused: 0 };
        await fc.assert(
          fc.asyncProperty(requestFrom(document), async (request) => {
            const answer = await send(emulator, request, door);
            const expected = expectAnswer(request, all);
            checkAnswer(answer, expected, request);
            if (answer.status < 400) seen.served++;
            else seen.refused++;
          }),
          { numRuns: 400, seed, endOnFailure: true },
        );
        // What is always refused, or never, proves little.
        expect(Math.min(seen.served, seen.refused)).to.be.greaterThan(40);
      });
    }
  });
}

function send(emulator: Emulator, request: GeneratedRequest, door: Door): Promise<RestAnswer> {
  const path = printTarget(request);
  const { body, headers, operation, token } = request;
  const authorization = {
    accessKey: { authorization: authorize(emulator, path) },
    entra: { authorization: entraAuthorization },
    forged: { authorization: forgedAuthorization },
    missing: {},
  }[token];
  return door.call(emulator, {
    method: operation.method,
    path,
    anonymous: true,
    headers: { ...headers, ...authorization },
    // Fetch has no body for these methods.
    ...(body === undefined || /^(?:GET|HEAD)$/.test(operation.method) ? {} : { body }),
  });
}

function checkAnswer(
  answer: RestAnswer,
  { refusals, mayBeRefused, operation }: Expectation,
  request: GeneratedRequest,
): void {
  const { status } = answer;
  const statuses = refusals.length === 0 ? successes(request.operation) : [];
  const allowed = [...statuses, ...refusals.map((refusal) => refusal.status)];
  if (mayBeRefused) allowed.push(400);
  expect(allowed, refusals.map(({ reason }) => reason).join(" ")).to.include(status);
  checkHeaders(answer, request.operation);
  if (status in request.operation.responses) checkSuccess(answer, operation ?? request.operation);
  else checkFailure(answer, request.operation);
}

/** 404 is listed where it is an answer; putting what is missing into a group fails with it. */
function successes({ operationId, responses }: Operation): readonly number[] {
  const listed = Object.keys(responses)
    .filter((status) => status !== "default")
    .map(Number);
  return /^(?:add(?:Connection|User)ToGroup|grantPermission)$/.test(operationId)
    ? [...listed, 404]
    : listed;
}

function checkHeaders({ status, headers, body }: RestAnswer, operation: Operation): void {
  const isProblem = headers["content-type"] === "application/problem+json";
  const silent = isProblem || operation.operationId === "getServiceStatus";
  expect(headers["api-supported-versions"]).to.equal(silent ? undefined : versions.join(", "));
  expect(Date.parse(headers["date"] ?? "")).to.not.be.NaN;
  const isStream = operation.operationId === "generateClientToken" && status === 200;
  if (status === 204 || isStream) expect(headers).not.to.have.property("content-length");
  else if (operation.method !== "HEAD") {
    expect(headers["content-length"]).to.equal(`${Buffer.byteLength(body)}`);
  } else expect(headers["content-length"]).to.match(/^\d+$/);
}

function checkSuccess({ status, headers, body }: RestAnswer, operation: Operation): void {
  const content = operation.responses[status]?.content;
  if (content === undefined) {
    expect(body).to.equal("");
    return;
  }
  const type = (headers["content-type"] ?? "").replace(/;.*/, "");
  expect(Object.keys(content)).to.include(type);
  checkBody(body, content[type]?.schema ?? {}, operation);
}

/** An error in the form of the document, or one of those that have no body on record. */
function checkFailure({ status, headers, body }: RestAnswer, operation: Operation): void {
  expect(status).to.be.within(400, 499);
  if ([401, 413, 415].includes(status)) {
    expect({ body, length: headers["content-length"] }).to.deep.equal({ body: "", length: "0" });
    return;
  }
  const content = operation.responses["default"]?.content ?? {};
  const type = headers["content-type"] ?? "";
  expect(Object.keys(content)).to.include(type);
  expect(headers["x-ms-error-code"]).to.match(/^(?:Error|Info|Warning)\.[A-Za-z.]+$/);
  if (operation.method === "HEAD") return;
  expect(JSON.parse(body)).to.have.property("code", headers["x-ms-error-code"]);
  checkBody(body, content[type]?.schema ?? {}, operation);
}

/** The service writes what it has not as an explicit `null`. */
function checkBody(body: string, schema: object, operation: Operation): void {
  const value: unknown = JSON.parse(body, (_, member: unknown) => member ?? undefined);
  const rules = all.find(({ document }) => document.operations.includes(operation));
  expect(rules?.schemas.complain(value, schema)).to.equal("");
}
