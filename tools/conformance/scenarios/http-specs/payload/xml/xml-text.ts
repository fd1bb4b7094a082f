import { expect } from "chai";
import type { TypedAnswer } from "#expectations";

/** Holds an answer to XML: what white space stands between tags and text makes no difference. */
export function expectXml(answer: TypedAnswer<string>, expected: string): void {
  expect(answer.status).to.equal("200");
  expect(answer.headers["content-type"]).to.match(/^application\/xml\b/);
  expect(squeezeXml(answer.body)).to.equal(squeezeXml(expected));
}

/** XML on one line, without its declaration. */
export function squeezeXml(text: string): string {
  return text
    .replace(/^\s*<\?xml[^>]*\?>/, "")
    .replace(/\s*([<>])\s*/g, "$1")
    .trim();
}
