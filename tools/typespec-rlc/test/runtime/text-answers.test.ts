import "../golden-modules.ts";
import { expect } from "chai";
import { plainOptions, startService } from "./service.ts";

const { default: createClient } = await import("../golden/content-types/out/src/index.ts");
const { default: createStreaming } = await import("../golden/streaming/out/src/index.ts");

function answerWith(contentType: string, body: string) {
  return startService((_, response) => {
    response.writeHead(200, { "content-type": contentType }).end(body);
  });
}

describe("an answer of text", () => {
  it("stays text though it could be JSON", async () => {
    await using service = await answerWith("text/csv; header=absent", "123");
    const { body } = await createClient(service.endpoint, plainOptions).path("/table").get();
    expect(body).to.equal("123");
    await using stream = await answerWith("application/jsonl", '{"value":1}');
    const lines = await createStreaming(stream.endpoint, plainOptions).path("/lines").get();
    expect(lines.body).to.equal('{"value":1}');
  });

  it("may be empty", async () => {
    await using service = await answerWith("text/csv", "");
    const { body } = await createClient(service.endpoint, plainOptions).path("/table").get();
    expect(body).to.equal("");
  });

  it("is typed as text where it is a number", async () => {
    await using service = await answerWith("text/plain", "7");
    const response = await createClient(service.endpoint, plainOptions).path("/count").get();
    const text: string = response.body;
    expect(text).to.equal("7");
  });

  it("is a stream where the caller asks for one, and the listener hears of it", async () => {
    await using service = await answerWith("text/csv", "1");
    const seen: (string | null | undefined)[] = [];
    const table = createClient(service.endpoint, plainOptions).path("/table");
    const { body } = await table.get().asNodeStream();
    const chunks: Buffer[] = [];
    for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString()).to.equal("1");
    await table.get({ onResponse: ({ bodyAsText }) => void seen.push(bodyAsText) });
    expect(seen).to.deep.equal(["1"]);
  });
});
