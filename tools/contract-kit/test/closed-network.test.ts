import { get } from "node:http";
import { closeNetwork } from "@restline/contract-kit";
import { expect } from "chai";
import { answerJson, send, startWidgetsService } from "./widgets-service.ts";

describe("a closed network", () => {
  const ways: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
    "the pipeline's own HTTP client": (url) => send({ url }),
    fetch: (url) => fetch(url),
    "node:http": (url) =>
      new Promise((resolve, reject) => {
        get(url, resolve).on("error", reject);
      }),
    "a WebSocket": (url) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url.replace("http", "ws"));
        socket.addEventListener("open", resolve);
        socket.addEventListener("error", () => {
          reject(new Error("refused"));
        });
      }),
  };
  for (const [name, reach] of Object.entries(ways)) {
    it(`lets nothing out by ${name}, and says where it wanted to go`, async () => {
      await using service = await startWidgetsService();
      const host = new URL(service.endpoint).host;
      {
        using network = closeNetwork();
        const error: unknown = await reach(service.endpoint).catch((reason: unknown) => reason);
        expect(error).to.be.instanceOf(Error);
        expect(network.attempts).to.deep.equal([host]);
        expect(() => network.requireUnused()).to.throw(`something wanted to reach ${host}`);
      }
      expect(service.requests).to.equal(0);
    });
  }

  it("is open again afterwards", async () => {
    await using service = await startWidgetsService(answerJson(200, "open"));
    {
      using network = closeNetwork();
      network.requireUnused();
    }
    expect((await send({ url: service.endpoint })).bodyAsText).to.equal('"open"');
  });
});
