import { createHmac } from "node:crypto";

import { AzureKeyCredential } from "@azure/core-auth";
import { expect } from "chai";

import { createNodeSigner } from "./signer-node.ts";
import { createWebSigner } from "./signer-web.ts";
import { createCredentialSigner, createSigner } from "./signer.ts";

// RFC 4231, test cases 1 and 2: the keys as text, the signatures in hexadecimal.
const vectors: [key: string, text: string, signature: string][] = [
  [
    "\u000b".repeat(20),
    "Hi There",
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
  ],
  [
    "Jefe",
    "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
];
// What must be read as UTF-8 and not as base64.
const keys = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH", "aGVsbG8=", "Schlüssel 🔑", "k"];

const forms = {
  "node:crypto": (key: string) => createNodeSigner(key, { createHmac }),
  "Web Crypto": createWebSigner,
  "the one chosen here": createSigner,
};

for (const [form, create] of Object.entries(forms)) {
  describe(`A signer on ${form}`, () => {
    for (const [key, text, signature] of vectors) {
      it(`signs ${JSON.stringify(text)} as RFC 4231 says`, async () => {
        const expected = Buffer.from(signature, "hex").toString("base64url");
        expect(await create(key).sign(text)).to.equal(expected);
      });
    }

    for (const key of keys) {
      it(`takes the key ${JSON.stringify(key)} as UTF-8, more than once`, async () => {
        const signer = create(key);
        for (const text of ["", "header.payload", "Grüße"]) {
          const expected = createHmac("sha256", Buffer.from(key, "utf8")).update(text);
          expect(await signer.sign(text)).to.equal(expected.digest("base64url"));
        }
      });
    }
  });
}

describe("createSigner", () => {
  it("answers at once on Node, where there is node:crypto", () => {
    expect(createSigner("key").sign("text")).to.be.a("string");
  });

  it("falls back to Web Crypto where the process has no built-in modules", async () => {
    const descriptor = Object.getOwnPropertyDescriptor(process, "getBuiltinModule");
    Object.defineProperty(process, "getBuiltinModule", { value: undefined, configurable: true });
    try {
      const signing = createSigner("Jefe").sign("what do ya want for nothing?");
      expect(signing).to.be.instanceOf(Promise);
      expect(await signing).to.equal(
        createNodeSigner("Jefe", { createHmac }).sign("what do ya want for nothing?"),
      );
    } finally {
      if (descriptor !== undefined) Object.defineProperty(process, "getBuiltinModule", descriptor);
    }
  });
});

describe("createCredentialSigner", () => {
  it("follows a key that is rotated", async () => {
    const credential = new AzureKeyCredential("first");
    const signer = createCredentialSigner(credential);
    expect(await signer.sign("text")).to.equal(await createSigner("first").sign("text"));
    credential.update("second");
    expect(await signer.sign("text")).to.equal(await createSigner("second").sign("text"));
  });
});
