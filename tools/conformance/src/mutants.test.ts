import { expect } from "chai";
import { createPipelineRequest } from "@azure/core-rest-pipeline";
import { listMutants } from "./mutants.ts";
import type { Answer } from "./recording.ts";

const request = createPipelineRequest({ url: "http://127.0.0.1/pets" });

function makeAnswer(body: Answer["body"], headers: Record<string, string> = {}): Answer {
  return { status: 200, headers, body, request };
}

function listPlaces(answer: Answer): string[] {
  return listMutants(answer, true).map(({ place }) => place);
}

describe("listMutants", () => {
  const rows: readonly [name: string, answer: Answer, places: readonly string[]][] = [
    ["an empty answer", makeAnswer(""), ["status 200"]],
    [
      "headers, but for those of every server",
      makeAnswer("", { "x-next": "2", date: "today" }),
      ["status 200", "header x-next"],
    ],
    [
      "every value of JSON, and the lengths of arrays",
      makeAnswer('{"a":[1,{"b":"x"}],"c":null,"d":false}'),
      ["status 200", "body.a.0", "body.a.1.b", "body.a.length", "body.c", "body.d"],
    ],
    ["an empty object", makeAnswer("{}"), ["status 200", "body.*"]],
    ["an empty list", makeAnswer("[]"), ["status 200", "body.length"]],
    [
      "the values of XML",
      makeAnswer("<pets><pet>dog</pet>\n<pet>cat</pet></pets>"),
      ["status 200", "body dog", "body cat"],
    ],
    [
      "the lines of text",
      makeAnswer("data: 1\n\ndata: 2"),
      ["status 200", "body data: 1", "body data: 2"],
    ],
    [
      "bytes that are no text",
      makeAnswer(new Uint8Array([0xff, 0, 1])),
      ["status 200", "body first byte", "body last byte", "body length"],
    ],
  ];
  for (const [name, answer, places] of rows) {
    it(`changes ${name}`, () => expect(listPlaces(answer)).to.deep.equal(places));
  }

  it("changes each of them", () => {
    for (const [, original] of rows) {
      for (const { answer } of listMutants(original, true))
        expect(answer).to.not.deep.equal(original);
    }
  });
});
