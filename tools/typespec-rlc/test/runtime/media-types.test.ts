import "../golden-modules.ts";
import { Readable } from "node:stream";
import { expect } from "chai";
import { plainOptions, startService } from "./service.ts";

const { default: createClient } = await import("../golden/content-types/out/src/index.ts");
const { default: createFiles } = await import("../golden/files/out/src/index.ts");
type Client = ReturnType<typeof createClient>;

const since = new Date("2022-08-26T18:38:00Z");

const bodies: [title: string, sent: string, type: string, call: (client: Client) => unknown][] = [
  ["a text", "hello", "text/plain", ({ path }) => path("/text").post({ body: "hello" })],
  ["a text like JSON", "123", "text/plain", ({ path }) => path("/text").post({ body: "123" })],
  ["a number", "7", "text/plain", ({ path }) => path("/count").put({ body: 7 })],
  [
    "a date",
    "2022-08-26T18:38:00.000Z",
    "text/plain",
    ({ path }) => path("/birthday").put({ body: since }),
  ],
  [
    "a value of an enum",
    '"red"',
    "application/json",
    ({ path }) => path("/color").put({ body: "red" }),
  ],
  [
    "a text, or null",
    '"true"',
    "application/json",
    ({ path }) => path("/nickname").put({ body: "true" }),
  ],
  ["null", "null", "application/json", ({ path }) => path("/nickname").put({ body: null })],
  [
    "a text in JSON of another name",
    '"carpe diem"',
    "application/vnd.motto+json",
    ({ path }) => {
      const contentType = "application/vnd.motto+json";
      return path("/motto").put({ contentType, body: "carpe diem" });
    },
  ],
  [
    "a text for bytes",
    "[1]",
    "application/octet-stream",
    ({ path }) => path("/raw").put({ body: "[1]" }),
  ],
  [
    "a stream of bytes",
    "streamed",
    "application/octet-stream",
    ({ path }) => path("/raw").put({ body: Readable.from([Buffer.from("streamed")]) }),
  ],
  [
    "a form",
    "user=a+b%26c&roles=x&roles=y&since=2022-08-26T18%3A38%3A00.000Z&settings=%7B%22picture%22%3A%22AA%3D%3D%22%7D",
    "application/x-www-form-urlencoded",
    ({ path }) =>
      path("/login").post({
        contentType: "application/x-www-form-urlencoded",
        body: { user: "a b&c", roles: ["x", "y"], since, settings: { picture: "AA==" } },
      }),
  ],
  [
    "a body of which the caller says what it is in a header",
    "hello",
    "text/plain; charset=utf-8",
    ({ path }) =>
      path("/text").post({
        body: "hello",
        headers: { "Content-Type": "text/plain; charset=utf-8" },
      }),
  ],
];

describe("a request's body", () => {
  for (const [title, sent, type, call] of bodies) {
    it(`is sent as its operation says where it is ${title}`, async () => {
      await using service = await startService();
      await call(createClient(service.endpoint, plainOptions));
      const [request] = service.seen;
      expect(request?.body).to.equal(sent);
      expect(request?.headers["content-type"]).to.equal(type);
    });
  }

  it("that is a file of any type is one of bytes, streamed or not", async () => {
    await using service = await startService();
    const files = createFiles(service.endpoint, plainOptions);
    await files.path("/any").put({ body: Readable.from([Buffer.from("a")]) });
    await files.path("/any").put({ body: "1" });
    expect(service.seen.map(({ body, headers }) => [body, headers["content-type"]])).to.deep.equal([
      ["a", "application/octet-stream"],
      ["1", "application/octet-stream"],
    ]);
  });

  it("that is left out has no media type", async () => {
    await using service = await startService();
    const call = Reflect.apply(createClient(service.endpoint, plainOptions).path, null, ["/text"]);
    await call.post();
    expect(service.seen[0]?.headers).not.to.have.property("content-type");
  });
});

describe("what is asked for", () => {
  it("is what the operation answers, unless the caller asks for something else", async () => {
    await using service = await startService();
    const { path } = createClient(service.endpoint, plainOptions);
    await path("/greeting").get();
    await path("/greeting").get({ accept: "text/html" });
    await path("/greeting").get({ headers: { Accept: "text/markdown" } });
    await path("/text").post({ body: "" });
    const files = createFiles(service.endpoint, plainOptions);
    await files.path("/photo").get();
    expect(service.seen.map(({ headers }) => headers.accept)).to.deep.equal([
      "text/plain",
      "text/html",
      "text/markdown",
      "application/json",
      "image/png, image/jpeg",
    ]);
  });
});
