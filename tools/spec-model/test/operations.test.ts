import { expect } from "chai";
import { originOf } from "@restline/spec-model";
import { latest, namedType, operation, readService, readSpec } from "./support.ts";

describe("operations", () => {
  it("have a path in the URL's form and parameters in declaration order", async () => {
    const result = await readService(
      '@route("/a/{second}/b/{first}") @put op write(@path first: string, @path second: string): void;',
    );
    const { path, verb, parameters } = operation(result, "write");
    expect({ path, verb, names: parameters.map(({ name }) => name) }).to.deep.equal({
      path: "/a/{second}/b/{first}",
      verb: "put",
      names: ["first", "second"],
    });
  });

  const parameterCases: [title: string, declaration: string, expected: object][] = [
    [
      "a repeated query",
      "@query(#{ explode: true }) tag: string[]",
      { kind: "query", explode: true, style: "form" },
    ],
    [
      "a joined query",
      "@query tag?: string[]",
      { kind: "query", explode: false, style: "form", optional: true },
    ],
    [
      "a piped query",
      "@query @encode(ArrayEncoding.pipeDelimited) tag: string[]",
      { kind: "query", explode: false, style: "pipeDelimited" },
    ],
    ["a query with a default", "@query tag?: int32 = 60", { kind: "query", default: 60 }],
    [
      "the api-version",
      '@query("api-version") version: string',
      { name: "api-version", apiVersion: true },
    ],
    ["a header", "@header tag: string", { kind: "header", name: "tag" }],
    ["a cookie", "@cookie tag: string", { kind: "cookie", name: "tag" }],
  ];
  for (const [title, declaration, expected] of parameterCases) {
    it(`reads ${title}`, async () => {
      const result = await readService(`@get op read(${declaration}): void;`);
      expect(operation(result, "read").parameters[0]).to.deep.include(expected);
    });
  }

  it("knows an api-version in the server's URL by the enum of versions", async () => {
    const result = await readSpec(`
      @service @versioned(Versions)
      @server("https://example.com/{edition}/{region}", "", { edition: Versions, region: Region })
      namespace Test;
      enum Versions { v1: "1", v2: "2" }
      enum Region { east, west }
      @get op read(): void;
    `);
    const [server] = latest(result).servers;
    expect(server?.parameters.map(({ apiVersion }) => apiVersion)).to.deep.equal([true, false]);
  });

  it("reads reserved expansion", async () => {
    const result = await readService('@route("/{+file}") @get op read(@path file: string): void;');
    expect(operation(result, "read").parameters[0]).to.include({ allowReserved: true });
  });

  it("give the content type to the body, not to the headers", async () => {
    const result = await readService(
      '@post op send(@header contentType: "text/plain" | "application/json", @body text: bytes): void;',
    );
    const { parameters, body } = operation(result, "send");
    expect(parameters).to.deep.equal([]);
    expect(body?.contentTypes).to.deep.equal(["text/plain", "application/json"]);
    expect(body?.contentTypeHeader).to.have.property("kind", "union");
  });

  it("have no body where the verb sends nothing of it", async () => {
    const result = await readService(`
      model Filter {
        @visibility(Lifecycle.Query) @query since: int32;
        @visibility(Lifecycle.Create) note: string;
      }
      @get op list(@bodyRoot filter: Filter): void;
      @post op add(@bodyRoot filter: Filter): void;
    `);
    expect(operation(result, "list")).to.not.have.property("body");
    expect(operation(result, "list").parameters.map(({ name }) => name)).to.deep.equal(["since"]);
    expect(operation(result, "add")).to.have.nested.property("body.type.kind", "reference");
  });

  it("tell an answer from an error, and a 404 that is an answer from both", async () => {
    const result = await readService(`
      @error model Failure { @header("x-code") code?: string; message: string }
      @head op exists(): { @statusCode _: 200 } | { @statusCode _: 404 } | Failure;
    `);
    const { responses } = operation(result, "exists");
    expect(responses.map(({ status, error }) => [status, error])).to.deep.equal([
      [{ kind: "code", code: 200 }, false],
      [{ kind: "code", code: 404 }, false],
      [{ kind: "default" }, true],
    ]);
    expect(responses[2]?.headers).to.deep.equal([
      { name: "x-code", optional: true, type: { kind: "scalar", name: "string" } },
    ]);
  });

  it("keep each shape of a body with its content types, of a HEAD too", async () => {
    const result = await readService(`
      @error model Failure { @body body: { code: string } }
      @error model Problem { @header contentType: "application/problem+json"; @body body: { title: string } }
      @head op exists(): { @statusCode _: 200 } | Failure | Problem;
    `);
    const { bodies, headers } = operation(result, "exists").responses[1] ?? {};
    expect(bodies?.map(({ contentTypes }) => contentTypes)).to.deep.equal([
      ["application/json"],
      ["application/problem+json"],
    ]);
    expect(headers).to.deep.equal([]);
  });

  it("say how a list continues", async () => {
    const result = await readService(
      "@list @get op list(): { @pageItems value: string[]; @nextLink next?: url };",
    );
    expect(operation(result, "list").paging).to.deep.equal({
      items: ["value"],
      nextLink: ["next"],
    });
  });

  it("say where the items are in the body, whatever property of the response is the body", async () => {
    const result = await readService(`
      model Page { @pageItems value: string[]; @nextLink next?: url }
      @list @get op list(): { @header total: int32; @body page: Page };
    `);
    expect(operation(result, "list").paging).to.deep.equal({
      items: ["value"],
      nextLink: ["next"],
    });
  });

  it("name the interfaces and namespaces around them", async () => {
    const result = await readService(`
      interface Cats { @route("/cats") @get list(): void }
      namespace Wild { interface Birds { @route("/birds") @get watch(): void } }
    `);
    expect(operation(result, "list").group).to.deep.equal(["Cats"]);
    expect(operation(result, "watch").group).to.deep.equal(["Wild", "Birds"]);
  });

  it("have origins in the spec: a parameter's own, or its operation's", async () => {
    const { origins } = await readService("@get op read(\n@query tag?: string,\n): void;");
    expect(originOf(origins, "operation read parameter tag")?.line).to.equal(
      (originOf(origins, "operation read")?.line ?? 0) + 1,
    );
    expect(originOf(origins, "operation read parameter other")).to.deep.equal(
      originOf(origins, "operation read"),
    );
    expect(originOf(origins, "operation gone")).to.equal(undefined);
  });

  it("have origins of their own where two interfaces use one name", async () => {
    const { origins } = await readService(`
      interface Cats { @route("/cats") @get list(): void }
      interface Dogs { @route("/dogs") @get list(): void }
    `);
    const lines = ["Cats.list", "Dogs.list"].map(
      (name) => originOf(origins, `operation ${name}`)?.line,
    );
    expect(lines[1]).to.equal((lines[0] ?? 0) + 1);
  });

  it("list the parts of a multipart body, each with its presence and its body", async () => {
    const result = await readService(`
      model Upload {
        id: HttpPart<string>;
        avatar?: HttpPart<Avatar, #{ name: "profile-image" }>;
        notes: HttpPart<{ @header("X-Lang") lang?: string; @body note: Note }>[];
      }
      model Avatar extends File<"image/png"> { filename: string }
      model Note { text: string }
      @post op send(@header contentType: "multipart/form-data", @multipartBody body: Upload): void;
    `);
    const { body } = operation(result, "send");
    if (body?.kind !== "multipart") throw new Error(`read a ${body?.kind} body`);
    expect([body.name, body.contentTypes]).to.deep.equal(["Upload", ["multipart/form-data"]]);
    expect(
      body.parts.map(({ body: part, ...rest }) => ({ ...rest, kind: part.kind })),
    ).to.deep.equal([
      { kind: "single", name: "id", optional: false, multiple: false, headers: [] },
      {
        kind: "file",
        name: "profile-image",
        property: "avatar",
        optional: true,
        multiple: false,
        contentType: "optional",
        filename: "required",
        headers: [],
      },
      {
        kind: "single",
        name: "notes",
        optional: false,
        multiple: true,
        headers: [{ name: "x-lang", optional: true, type: { kind: "scalar", name: "string" } }],
      },
    ]);
    expect(Object.keys(latest(result).types)).to.deep.equal(["Note"]);
  });

  it("tell a file from a model that describes one", async () => {
    const result = await readService(`
      @route("/raw") @post op raw(@bodyRoot file: File<"image/png">): File<"text/plain", string>;
      @route("/described") @get op described(): { file: File<"image/png"> };
    `);
    const raw = operation(result, "raw");
    expect(raw.body).to.deep.equal({
      kind: "file",
      contentTypes: ["image/png"],
      optional: false,
      contentTypeHeader: { kind: "literal", value: "image/png" },
      name: "FileImage/pngBytes",
      text: false,
    });
    expect(raw.responses[0]?.bodies[0]).to.deep.include({ kind: "file", text: true });
    expect(namedType(result, "FileImage/pngBytes").kind).to.equal("model");
  });

  it("give files that go over the wire alike one name, and others names of their own", async () => {
    const result = await readService(`
      @route("/a") @get op a(): File<"image/png" | "image/jpeg">;
      @route("/b") @get op b(): File<"image/png" | "image/jpeg">;
      @route("/c") @get op c(): File<"image/gif" | "image/jpeg">;
    `);
    const names = ["a", "b", "c"].map((name) => {
      const [body] = operation(result, name).responses[0]?.bodies ?? [];
      return body?.kind === "file" ? body.name : undefined;
    });
    expect(names).to.deep.equal(["FileBytes", "FileBytes", "TypeSpec.Http.FileBytes"]);
  });

  it("have the content type among a response's headers where there is no body", async () => {
    const result = await readService(
      "@head op probe(): { @statusCode _: 200; @header contentType?: string };",
    );
    expect(operation(result, "probe").responses[0]).to.deep.include({
      bodies: [],
      headers: [{ name: "content-type", optional: true, type: { kind: "scalar", name: "string" } }],
    });
  });
});

describe("versions", () => {
  const spec = `
    @service @versioned(Versions) namespace Test;
    enum Versions { v1: "1", v2: "2" }
    @route("/a") @get op a(@added(Versions.v2) @query limit?: int32): void;
    @added(Versions.v2) @route("/b") @get op b(): void;
  `;

  it("are read apart, oldest first", async () => {
    const { model } = await readSpec(spec);
    const [service] = model.services;
    expect(
      service?.versions.map(({ apiVersion, operations }) => [
        apiVersion,
        operations.map(({ name, parameters }) => `${name}/${parameters.length}`),
      ]),
    ).to.deep.equal([
      ["1", ["a/0"]],
      ["2", ["a/1", "b/0"]],
    ]);
  });

  it("can be chosen: the latest, or one by its value", async () => {
    expect(latest(await readSpec(spec, { apiVersion: "latest" })).apiVersion).to.equal("2");
    expect(latest(await readSpec(spec, { apiVersion: "1" })).operations).to.have.length(1);
  });

  it("that do not exist are reported with those that do", async () => {
    const { diagnostics, model } = await readSpec(spec, { apiVersion: "3" });
    expect(model.services[0]?.versions).to.deep.equal([]);
    expect(diagnostics[0]?.message).to.equal(
      "The service 'Test' has no api-version '3'. It has: 1, 2.",
    );
  });

  it("need a service", async () => {
    const { diagnostics } = await readSpec("namespace Test;");
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(["@restline/spec-model/no-service"]);
  });
});

describe("the service", () => {
  it("has its servers and what authenticates", async () => {
    const result = await readSpec(`
      @service @server("https://{region}.example.com", "", { region?: string = "west" })
      @useAuth(ApiKeyAuth<ApiKeyLocation.header, "x-key"> | OAuth2Auth<[{
        type: OAuth2FlowType.implicit; authorizationUrl: "https://login.example.com"; scopes: ["a/.default"];
      }]>)
      namespace Test;
      @get op read(): void;
    `);
    const { servers, authentication } = latest(result);
    expect(servers[0]).to.deep.include({ url: "https://{region}.example.com" });
    expect(servers[0]?.parameters[0]).to.include({
      name: "region",
      default: "west",
      optional: true,
    });
    expect(authentication).to.deep.equal([
      [{ kind: "apiKey", in: "header", name: "x-key" }],
      [
        {
          kind: "oauth2",
          scopes: ["a/.default"],
          flows: [
            {
              kind: "implicit",
              authorizationUrl: "https://login.example.com",
              scopes: ["a/.default"],
            },
          ],
        },
      ],
    ]);
  });
});
