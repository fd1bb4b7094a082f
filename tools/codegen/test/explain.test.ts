import { expect } from "chai";
import { configuration, openApiOnly, openWorkshop, type Workshop } from "./workshop.ts";

const spec = `import "@typespec/http";
import "@typespec/versioning";
import "./examples.tsp";

using TypeSpec.Http;
using TypeSpec.Versioning;

@service(#{ title: "Widgets" })
@versioned(Versions)
@server("{endpoint}", "A shop.", { endpoint: url })
namespace Widgets;

enum Versions {
  v1: "2024-01-01",
  v2: "2024-06-01",
  v3: "2025-01-01",
}

model ApiVersionParameter {
  @query("api-version") apiVersion: string;
}

/** Something to sell. */
model Widget {
  /** Which one it is. */
  @pattern("^[a-z]{3}-[0-9]{4}$") code: string;

  /** How many there are. */
  @minValue(10) @maxValue(99) count: int32;

  /** When it came. */
  @added(Versions.v2) since?: utcDateTime;

  color: Color;
}

enum Color { red, green }

@error
model Failure {
  /** What went wrong. */
  message: string;
}

/** Reads a widget. */
@route("/widgets/{id}")
@get
op readWidget(@path id: string, @added(Versions.v3) @query full?: boolean, ...ApiVersionParameter): Widget | Failure;

/** Changes a widget. */
@route("/widgets/{id}")
@put
op changeWidget(@path id: string, @body widget: Widget, @header("if-match") ifMatch?: string, ...ApiVersionParameter): {
  @statusCode _: 201;
  @header location: string;
  @body widget: Widget;
} | Failure;
`;

const examples = `import "./main.tsp";

@@opExample(Widgets.changeWidget, #{
  parameters: #{
    id: "w1",
    ifMatch: "*",
    widget: #{ code: "abc-0001", count: 12, since: utcDateTime.fromISO("2024-03-01T00:00:00Z"), color: Widgets.Color.green },
    apiVersion: "any",
  },
  returnType: #{
    _: 201,
    location: "/widgets/w1",
    widget: #{ code: "abc-0001", count: 12, color: Widgets.Color.green },
  },
}, #{ title: "Paint it" });
`;

describe("restline explain", function () {
  this.timeout(60_000);
  let workshop: Workshop;

  before(async () => {
    workshop = await openWorkshop({
      "main.tsp": spec,
      "examples.tsp": examples,
      "tspconfig.yaml": configuration,
      "package.json": "{}",
    });
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode, stdout).to.equal(0);
  });
  after(async () => await workshop[Symbol.asyncDispose]());

  const places: Readonly<Record<string, readonly [what: string, text: string]>> = {
    WidgetsClient: ["the client of the service Widgets (Widgets)", "namespace Widgets;"],
    createClient: ["the client of the service Widgets (Widgets)", "namespace Widgets;"],
    ReadWidgetParameters: [
      "what the operation readWidget takes beside its path",
      "op readWidget(@path id",
    ],
    "ReadWidgetQueryParamProperties.full": [
      "the query parameter full of the operation readWidget",
      "op readWidget(@path id",
    ],
    "ChangeWidgetHeaders.if-match": [
      "the header parameter if-match of the operation changeWidget",
      "op changeWidget(@path id",
    ],
    ChangeWidget201Response: ["the answer 201 of the operation changeWidget", "op changeWidget("],
    "ChangeWidget201Headers.location": [
      "the header location of the answer 201 of the operation changeWidget",
      "op changeWidget(",
    ],
    ReadWidgetDefaultResponse: [
      "the answer default of the operation readWidget",
      "model Failure {",
    ],
    Widget: ["the model Widget, as it is sent", "model Widget {"],
    WidgetOutput: ["the model Widget, as it is answered", "model Widget {"],
    "WidgetOutput.since": ["the property since of Widget", "@added(Versions.v2) since"],
    Color: ["the enum Color, as it is sent", "enum Color { red, green }"],
    "FailureOutput.message": ["the property message of Failure", "message: string;"],
    readWidget: ["the operation readWidget", "op readWidget("],
    "PUT /widgets/{id}": ["the operation changeWidget", "op changeWidget("],
    "/widgets/{id}": ["the path /widgets/{id} (GET, PUT)", "op readWidget("],
    widgetoutput: ["the model Widget, as it is answered", "model Widget {"],
  };
  for (const [symbol, [what, text]] of Object.entries(places)) {
    it(`leads from ${symbol} to the spec`, async () => {
      const json = (await workshop.run(["explain", symbol, "--json"])).json();
      expect(json).to.include({ ok: true, what });
      const line = spec.split("\n").findIndex((it) => it.includes(text)) + 1;
      expect(json).to.have.nested.property("place.file", "main.tsp");
      expect(json).to.have.nested.property("place.line", line);
    });
  }

  it("shows decorators, documentation and api-versions", async () => {
    const { stdout } = await workshop.run(["explain", "Widget.code"]);
    expect(stdout).to.include('decorators  @pattern("^[a-z]{3}-[0-9]{4}$")');
    expect(stdout).to.include("doc         Which one it is.");
    const since = await workshop.run(["explain", "Widget.since"]);
    expect(since.stdout).to.match(/versions +2024-06-01, 2025-01-01$/m);
  });

  it("shows the spec's own example, in each api-version where it differs", async () => {
    const { stdout } = await workshop.run(["explain", "ChangeWidgetParameters"]);
    const [, first = "", second = "", ...more] = stdout.split(/^ {2}changeWidget, /m);
    expect(more).to.deep.equal([]);
    expect(first).to.match(/^example in the spec · Paint it · 2024-01-01$/m);
    expect(first).to.include("PUT https://endpoint.example/widgets/w1?api-version=2024-01-01");
    expect(first).to.include("if-match: *").and.to.not.include("since");
    expect(second).to.match(/^example in the spec · Paint it · 2024-06-01 to 2025-01-01$/m);
    expect(second).to.include('"since": "2024-03-01T00:00:00Z"');
    expect(second).to.match(/HTTP\/1\.1 201\n +location: \/widgets\/w1\n/);
  });

  it("makes an example that keeps the constraints where the spec has none", async () => {
    const json = (await workshop.run(["explain", "ReadWidgetParameters", "--json"])).json();
    expect(json).to.have.nested.property("examples").with.length(3);
    expect(json).to.have.nested.property("examples[0].from", "types");
    expect(json).to.have.nested.property("examples[0].exchange.answer.body.value.count", 10);
    expect(json)
      .to.have.nested.property("examples[2].exchange.answer.body.value.code")
      .that.matches(/^[a-z]{3}-[0-9]{4}$/);
    expect(json)
      .to.have.nested.property("examples[2].exchange.request.url")
      .that.includes("full=true");
    const again = (await workshop.run(["explain", "ReadWidgetParameters", "--json"])).json();
    expect(again).to.deep.equal(json);
  });

  it("shows the error for a type that only errors have", async () => {
    const { stdout } = await workshop.run(["explain", "FailureOutput"]);
    expect(stdout).to.include("HTTP/1.1 400").and.to.include('"message": "message"');
  });

  it("takes a line of a generated file, from any folder", async () => {
    const text = await workshop.read("client/src/parameters.ts");
    const line = text.split("\n").findIndex((it) => it.includes("full?: boolean")) + 1;
    const { stdout } = await workshop.run(["explain", `client/src/parameters.ts:${line}`]);
    expect(stdout).to.match(/^ReadWidgetQueryParamProperties\.full$/m);
  });

  it("tells what is the client's own", async () => {
    const { exitCode, stdout } = await workshop.run(["explain", "isUnexpected"]);
    expect(exitCode).to.equal(0);
    expect(stdout).to.include("the client's own: @restline/typespec-rlc adds it");
  });

  const failures: Readonly<Record<string, readonly [symbol: string, code: string, text: string]>> =
    {
      "a name that is nearly one": [
        "ReadWidgetParametrs",
        "symbol-unknown",
        "ReadWidgetParameters",
      ],
      "a name that is none": ["Zzzzzzzzzz", "symbol-unknown", "No generated name is Zzzzzzzzzz."],
      "another emitter's file": [
        "openapi/openapi.2024-01-01.json:3",
        "names-unknown",
        "@typespec/openapi3",
      ],
      "a file that nobody generated": ["main.tsp:3", "file-not-generated", "main.tsp:3"],
      "a file that is not there": ["client/src/none.ts:3", "file-unreadable", "none.ts"],
      "a line that is not there": ["client/src/models.ts:999", "line-empty", "lines"],
      "a line that declares nothing": ["client/src/index.ts:2", "line-empty", "index.ts:2"],
    };
  for (const [what, [symbol, code, text]] of Object.entries(failures)) {
    it(`refuses ${what}`, async () => {
      const ending = await workshop.run(["explain", symbol, "--json"]);
      expect(ending.exitCode).to.equal(2);
      expect(ending.json()).to.have.nested.property("error.code", code);
      expect(ending.stdout).to.include(text);
    });
  }

  it("says that it cannot where no emitter tells how it names things", async () => {
    await using other = await openWorkshop({
      "main.tsp": spec.replace('import "./examples.tsp";\n', ""),
      "tspconfig.yaml": openApiOnly,
    });
    const { exitCode, stderr } = await other.run(["explain", "Widget"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("@typespec/openapi3 does not tell how generated names come about.");
  });

  it("shows what is wrong with a spec that does not compile", async () => {
    await using other = await openWorkshop({
      "main.tsp": spec.replace("count: int32", "count: int33"),
      "examples.tsp": examples,
      "tspconfig.yaml": configuration,
    });
    const { exitCode, stdout } = await other.run(["explain", "Widget"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("error invalid-ref: Unknown identifier int33");
  });

  it("asks which spec is meant where several may be", async () => {
    await using other = await openWorkshop({
      "package.json": "{}",
      "a/main.tsp": "@service namespace A;",
      "a/tspconfig.yaml": configuration,
      "b/main.tsp": "@service namespace B;",
      "b/tspconfig.yaml": configuration,
    });
    for (const name of ["a", "b"]) await other.run(["generate", name]);
    const ending = await other.run(["explain", "isUnexpected", "--json"]);
    expect(ending.exitCode).to.equal(2);
    expect(ending.json()).to.have.nested.property("error.code", "spec-not-named");
    const named = await other.run(["explain", "isUnexpected", "--spec", "b"]);
    expect(named.exitCode).to.equal(0);
    const byFile = await other.run(["explain", "a/client/src/isUnexpected.ts:5"]);
    expect(byFile.stdout + byFile.stderr).to.not.include("Several specs");
  });
});
