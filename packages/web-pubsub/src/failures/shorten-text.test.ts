import { expect } from "chai";

import { shortenText } from "./shorten-text.ts";

describe("shortenText", () => {
  const shortened: [text: string, expected: string][] = [
    ["as it is", "as it is"],
    ["  a\r\n\tb\u0000\u001b[31mc\u2028d ", "a b [31mc d"],
    ["Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln, again", "Bearer [token], again"],
    ["cut off: eyJhbGciOiJIUzI1NiJ9.e3", "cut off: [token]"],
    ["eyJhbGciOiJIUzI1NiJ9", "[token]"],
    ["keyJump stays, and so does eyJ", "keyJump stays, and so does eyJ"],
    ["x".repeat(301), `${"x".repeat(300)}…`],
    ["x".repeat(300), "x".repeat(300)],
  ];
  for (const [text, expected] of shortened) {
    it(`makes ${JSON.stringify(expected.slice(0, 40))}`, () => {
      expect(shortenText(text)).to.equal(expected);
    });
  }

  it("leaves no part of a token that the cut goes through", () => {
    for (let before = 0; before < 1300; before += 7) {
      const text = shortenText(
        `${" x".repeat(before / 2)} eyJhbGciOiJIUzI1NiJ9.${"e".repeat(900)}`,
      );
      expect(text).not.to.match(/eyJ[\w-]{6}/);
    }
  });
});
