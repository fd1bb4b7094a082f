import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import * as imported from "@restline/web-pubsub";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";

const require = createRequire(import.meta.url);
const required: unknown = require("@restline/web-pubsub");
const root = join(import.meta.dirname, "..");

describe("The two builds", () => {
  it("export the same names", () => {
    expect(required).to.have.all.keys(Object.keys(imported));
    expect(Object.keys(imported).sort()).to.deep.equal([
      "AzureKeyCredential",
      "ConfigurationError",
      "ConnectionError",
      "OperationAbortedError",
      "OperationTimeoutError",
      "ServiceError",
      "WebPubSubServiceClient",
      "accessKeySigningPolicy",
      "accessKeySigningPolicyName",
      "closeMany",
      "createRestClient",
      "filter",
      "odata",
      "sendToMany",
    ]);
  });

  const builds: Readonly<Record<string, unknown>> = { import: imported, require: required };
  for (const [name, build] of Object.entries(builds)) {
    it(`close a connection after ${name}`, async () => {
      if (!isBuild(build)) throw new Error("there is no client in this build");
      await using emulator = await createEmulator();
      const chat = new build.WebPubSubServiceClient(emulator.connectionString, "chat");
      expect(await chat.closeConnection("a1")).to.include({ status: 204 });
      const failing = chat.sendToAll("hello", { filter: "invalid filter" });
      const error: unknown = await failing.catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(build.ServiceError);
    });
  }

  for (const folder of ["dist/esm", "dist/cjs"]) {
    it(`name no module of Node in ${folder}, which a browser would lack, but for undici`, () => {
      const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
      const scripts = files.filter(
        (file) => file.endsWith(".js") && file !== "undici.js" && !file.startsWith("transport"),
      );
      expect(scripts).to.include("index.js");
      for (const file of scripts) {
        const text = readFileSync(join(root, folder, file), "utf8");
        expect(text, file).not.to.match(/(from|import|require)\s*\(?\s*["']node:/);
        // What only the subpath needs is loaded by nothing else.
        expect(text, file).not.to.match(/["'](undici|[./]+(transport\/.*|undici\.js))["']/);
      }
    });
  }
});

function isBuild(build: unknown): build is typeof imported {
  return typeof build === "object" && build !== null && "WebPubSubServiceClient" in build;
}
