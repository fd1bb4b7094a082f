import { expect } from "chai";
import { isJsonType, isMergePatchType, isStreamType, isXmlType } from "./media-type.ts";

describe("media types", () => {
  const cases: [mediaType: string, kinds: string][] = [
    ["application/json", "json"],
    ["Application/JSON; charset=utf-8", "json"],
    ["application/problem+json", "json"],
    ["application/merge-patch+json", "json merge-patch"],
    ["application/merge-patch+json;v=1", "json merge-patch"],
    ["application/jsonl", "stream"],
    ["text/event-stream; charset=utf-8", "stream"],
    ["text/xml", "xml"],
    ["application/atom+xml", "xml"],
    ["application/xml-dtd", ""],
    ["text/plain", ""],
    ["*/*", ""],
    ["", ""],
  ];
  for (const [mediaType, kinds] of cases) {
    it(`tell that ${mediaType || "nothing"} is ${kinds || "none of them"}`, () => {
      const found = [
        ...(isJsonType(mediaType) ? ["json"] : []),
        ...(isMergePatchType(mediaType) ? ["merge-patch"] : []),
        ...(isStreamType(mediaType) ? ["stream"] : []),
        ...(isXmlType(mediaType) ? ["xml"] : []),
      ];
      expect(found.join(" ")).to.equal(kinds);
    });
  }
});
