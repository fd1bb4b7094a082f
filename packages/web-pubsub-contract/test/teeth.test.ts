import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";
import { UnmatchedRequestError } from "@restline/contract-kit";
import { expect } from "chai";
import { recordedCases } from "../src/cases/all-cases.ts";
import { runCase } from "../src/run/run-case.ts";
import type { Scene } from "../src/scene.ts";
import { levels } from "../src/suites/levels.ts";
import {
  createFixtureTarget,
  openPlayback,
  type FixturePlayback,
} from "../src/targets/recorded-fixtures.ts";

describe("a client that sends something else", () => {
  let fixtures: FixturePlayback;
  before(async () => {
    fixtures = await openPlayback();
  });

  /** Each is a defect that a client could have, made between the client and the wire. */
  const defects: readonly (readonly [
    name: string,
    caseName: string,
    defect: (request: PipelineRequest) => void,
    fields: readonly string[],
  ])[] = [
    [
      "leaves a query parameter out",
      "closeConnection/existing-with-reason",
      (request) => (request.url = request.url.replace(/reason=[^&]*&/, "")),
      ["query reason"],
    ],
    [
      "encodes the path twice",
      "closeConnection/encoded",
      (request) => (request.url = request.url.replace(/%20/, "%2520")),
      ["path"],
    ],
    [
      "joins a list instead of repeating its key",
      "sendToAll/excluded",
      (request) => (request.url = request.url.replace("&excluded=", ",")),
      ["query excluded"],
    ],
    [
      "uses another verb",
      "connectionExists/missing",
      (request) => (request.method = "GET"),
      ["method"],
    ],
    [
      "names another api-version",
      "closeConnection/missing",
      (request) => (request.url = request.url.replace("2024-12-01", "2024-01-01")),
      ["query api-version"],
    ],
    [
      "says another content type",
      "sendToAll/json",
      (request) => request.headers.set("content-type", "text/json"),
      ["header content-type"],
    ],
    [
      "does not authenticate",
      "closeConnection/missing",
      (request) => request.headers.delete("authorization"),
      ["header authorization", "token alg", "token typ", "token iat", "token exp", "token aud"],
    ],
    [
      "changes the message",
      "sendToAll/binary",
      (request) => (request.body = new Uint8Array([0])),
      ["body"],
    ],
  ];
  for (const level of levels) {
    for (const [name, caseName, defect, fields] of defects) {
      it(`is caught, and the field is named, where it ${name} (${level.name})`, async () => {
        const error = await playWith(caseName, defect).catch((reason: unknown) => reason);
        expect(error).to.be.instanceOf(UnmatchedRequestError);
        const { closest, differences } = error as UnmatchedRequestError;
        expect(closest).to.equal(caseName);
        expect(differences.map(({ field }) => field)).to.have.members(fields);
      });
    }

    async function playWith(
      caseName: string,
      defect: (request: PipelineRequest) => void,
    ): Promise<void> {
      const contractCase = recordedCases.find((candidate) => candidate.name === caseName);
      if (contractCase === undefined) throw new Error(`there is no case ${caseName}`);
      await using target = await createFixtureTarget(() => fixtures).open();
      const scene = await target.begin(caseName);
      await runCase(contractCase, level, withDefect(scene, defect)).catch(() => undefined);
      await scene[Symbol.asyncDispose]();
    }
  }
});

function withDefect(scene: Scene, defect: (request: PipelineRequest) => void): Scene {
  const { httpClient } = scene.byKey;
  if (httpClient === undefined) throw new Error("the scene sends to the network");
  const defective: HttpClient = {
    sendRequest(request) {
      defect(request);
      return httpClient.sendRequest(request);
    },
  };
  return { ...scene, byKey: { ...scene.byKey, httpClient: defective } };
}
