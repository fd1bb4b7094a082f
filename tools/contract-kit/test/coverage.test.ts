import {
  bodyOfText,
  ListSyntaxError,
  listShrunk,
  parseCoverageExceptions,
  parseCoverageFloor,
  parseDocumentedErrors,
  printCoverage,
  readCoverage,
  type Coverage,
  type CoverageFloor,
  type CoverageOptions,
  type Exchange,
  type FixtureSource,
  type NamedFixture,
} from "@restline/contract-kit";
import type { ReadResult } from "@restline/spec-model";
import { expect } from "chai";
import { readSpecInMemory } from "./widgets-spec.ts";

const text = `
  import "@typespec/http";
  using TypeSpec.Http;
  @service(#{ title: "Test" }) @useAuth(BasicAuth) namespace Test;
  @error model Failure { code: string }
  @error model Conflict { @statusCode _: 409; error: { code: "Busy" | "Gone" } }
  model Page { @pageItems items: string[]; @nextLink next?: url }
  @route("/things") @list op listThings(): Page | Failure;
  @route("/things/{id}") @head op thingExists(@path id: string): OkResponse | NotFoundResponse;
  @route("/things/{id}") @put op putThing(@path id: string): NoContentResponse | Conflict;
`;

const embedded: FixtureSource = { kind: "embedded service" };
const real: FixtureSource = { kind: "real service" };
const byHand: FixtureSource = { kind: "written by hand", reason: "none throttles" };

function exchange(status: number, body = "", url = "https://endpoint.example/things"): Exchange {
  const headers = { "content-type": "application/json" };
  return {
    request: { kind: "request", method: "GET", url, headers: {}, body: { kind: "none" } },
    outcome: {
      kind: "response",
      status,
      headers,
      body: bodyOfText(body, "application/json"),
    },
  };
}

function fixture(
  name: string,
  exchanges: readonly Exchange[],
  source: FixtureSource = embedded,
): NamedFixture {
  const operation = name.split("/", 1)[0] ?? "";
  const spec = "0000000000000000";
  return { name, file: `${name}.http`, fixture: { operation, source, spec, exchanges } };
}

const next = "https://endpoint.example/things?token=1";
const all: readonly NamedFixture[] = [
  fixture("listThings/all", [
    exchange(200, `{"items":[],"next":"${next}"}`),
    exchange(200, '{"items":[]}', next),
  ]),
  fixture("listThings/wrong", [exchange(404, '{"code":"NoThings"}')], real),
  fixture("listThings/key", [exchange(401)]),
  fixture("listThings/throttled", [exchange(429), exchange(200, '{"items":[]}')], byHand),
  fixture("thingExists/yes", [exchange(200)]),
  fixture("thingExists/no", [exchange(404)]),
  fixture("putThing/new", [exchange(204)]),
  fixture("putThing/busy", [exchange(409, '{"error":{"code":"Busy"}}')], real),
  fixture("putThing/gone", [exchange(409, '{"error":{"code":"Gone"}}')]),
];

describe("coverage", () => {
  let spec: ReadResult;
  before(async () => {
    spec = await readSpecInMemory(text);
  });

  it("has a cell for each outcome that the spec declares, and no other", () => {
    const { problems, rows } = readCoverage(spec, all);
    expect(problems).to.deep.equal([]);
    const cells = rows.map(({ cells, operation }) => [
      operation,
      cells.map(({ outcome, state }) => `${outcome} ${state.kind}`),
    ]);
    expect(cells).to.deep.equal([
      [
        "listThings",
        [
          "200 embedded service",
          "error real service",
          "401 embedded service",
          "429 written by hand",
          "next link embedded service",
        ],
      ],
      // Neither declares 401 or 429: a fixture of one would not conform.
      ["thingExists", ["200 embedded service", "404 embedded service"]],
      ["putThing", ["204 embedded service", "409 Busy real service", "409 Gone embedded service"]],
    ]);
  });

  it("takes a list of documented errors in the place of any error", () => {
    const documentedErrors = parseDocumentedErrors(
      "# by the service's documentation\nlistThings, 404 NoThings\n*, 400\nputThings, 404\n",
      "errors.txt",
    );
    const { problems, rows } = readCoverage(spec, all, { documentedErrors });
    expect(rows[0]?.cells.map(({ outcome, state }) => `${outcome} ${state.kind}`)).to.deep.equal([
      "200 embedded service",
      "404 NoThings real service",
      "400 missing",
      "401 embedded service",
      "429 written by hand",
      "next link embedded service",
    ]);
    expect(problems.filter((problem) => problem.startsWith("errors.txt"))).to.deep.equal([
      "errors.txt:4: putThings is no operation of the spec; delete the line",
    ]);
  });

  it("is not enough where a page leads nowhere, or a code is another", () => {
    const changed = [
      ...without("listThings/all", "putThing/gone"),
      fixture("listThings/all", [
        exchange(200, `{"items":[],"next":"${next}"}`),
        exchange(200, '{"items":[]}', "https://endpoint.example/things?token=2"),
      ]),
      fixture("putThing/gone", [exchange(409, '{"error":{"code":"Lost"}}')]),
    ];
    expect(readCoverage(spec, changed).problems).to.deep.equal([
      "listThings, next link: there is no fixture of it; record one, write one by hand, or say in the exceptions why there is none",
      "putThing, 409 Gone: there is no fixture of it; record one, write one by hand, or say in the exceptions why there is none",
    ]);
  });

  it("lets one cell in twenty be empty, with a reason, and no more", async () => {
    const operations = Array.from({ length: 19 }, (_, index) => `get${index}`);
    const large = await readSpecInMemory(
      operations.reduce(
        (spec, name) => `${spec}\n@route("/${name}") @get op ${name}(): NoContentResponse;`,
        text,
      ),
    );
    const fixtures = [...all, ...operations.map((name) => fixture(`${name}/one`, [exchange(204)]))];
    const read = (list: string, left: readonly string[]): readonly string[] =>
      readCoverage(
        large,
        fixtures.filter(({ name }) => !left.includes(name)),
        { exceptions: parseCoverageExceptions(list, "exceptions.txt") },
      ).problems;
    expect(read("get0, 204: it hangs\n", ["get0/one"])).to.deep.equal([]);
    expect(
      read("get0, 204: it hangs\nget1, 204: so does it\n", ["get0/one", "get1/one"]),
    ).to.deep.equal(["2 of 29 cells are empty, at most 1 may be (one in 20)"]);
  });

  it("wants no exception that is not needed", () => {
    const exceptions = parseCoverageExceptions(
      "putThing, 204: never\nputThing, 500: never\n",
      "exceptions.txt",
    );
    expect(readCoverage(spec, all, { exceptions }).problems).to.deep.equal([
      "exceptions.txt:1: putThing, 204 is not empty any more (putThing/new); delete the line",
      "exceptions.txt:2: putThing, 500 is no cell of the matrix; delete the line",
    ]);
  });

  const withGap: CoverageOptions = {
    exceptions: parseCoverageExceptions("putThing, 204: it | hangs\n", "exceptions.txt"),
  };

  it("is printed as text", () => {
    expect(printCoverage(readCoverage(spec, without("putThing/new"), withGap), "text")).to
      .equal(`             200  204  401  404  429  409 (1)  409 (2)  error  next link
listThings   E         E         H                      R      E
thingExists  E              E
putThing          -                   R        E

(1) 409 Busy
(2) 409 Gone

R real service, E embedded service, H written by hand, - empty, ! missing
3 operations, 10 outcomes: 2 real service, 6 embedded service, 1 written by hand, 1 empty
written by hand, none throttles: listThings 429
empty, it | hangs: putThing 204
`);
  });

  it("is printed as Markdown", () => {
    expect(printCoverage(readCoverage(spec, without("putThing/new"), withGap), "Markdown")).to
      .equal(`# Coverage

| operation | 200 | 204 | 401 | 404 | 429 | 409 Busy | 409 Gone | error | next link |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| listThings | embedded service |  | embedded service |  | written by hand |  |  | real service | embedded service |
| thingExists | embedded service |  |  | embedded service |  |  |  |  |  |
| putThing |  | empty |  |  |  | real service | embedded service |  |  |

3 operations, 10 outcomes: 2 real service, 6 embedded service, 1 written by hand, 1 empty

## Not recorded, and why

- written by hand, none throttles: listThings 429
- empty, it \\| hangs: putThing 204
`);
  });

  describe("as JSON", () => {
    it("holds states, reasons and fixtures", () => {
      const value: unknown = JSON.parse(printCoverage(readCoverage(spec, all), "JSON"));
      expect(value)
        .to.have.nested.property("operations.listThings.429")
        .that.deep.equals({
          ...byHand,
          fixtures: ["listThings/throttled"],
        });
    });

    it("is a floor below which the coverage may not fall", () => {
      const floor = floorOf(readCoverage(spec, all));
      expect(listShrunk(readCoverage(spec, all), floor)).to.deep.equal([]);
      const fewer = [
        ...without("putThing/busy", "putThing/gone"),
        fixture("putThing/busy", [exchange(409, '{"error":{"code":"Busy"}}')], byHand),
      ];
      expect(listShrunk(readCoverage(spec, fewer), floor)).to.deep.equal([
        "putThing, 409 Busy is written by hand, and was real service: coverage.json has it; where that is meant, write the file anew",
        "putThing, 409 Gone is missing, and was embedded service: coverage.json has it; where that is meant, write the file anew",
      ]);
      const documentedErrors = parseDocumentedErrors("listThings, 404\n", "errors.txt");
      expect(listShrunk(readCoverage(spec, all, { documentedErrors }), floor)).to.deep.equal([
        "listThings, error is no cell of the matrix any more: coverage.json has it; where that is meant, write the file anew",
      ]);
    });

    it("lets the coverage grow", () => {
      const floor = floorOf(readCoverage(spec, without("putThing/busy", "thingExists/no")));
      expect(listShrunk(readCoverage(spec, all), floor)).to.deep.equal([]);
    });

    it("is refused where it is none", () => {
      for (const [broken, message] of [
        ["{", "coverage.json: expected the JSON of a coverage"],
        ['{"operations":{"get":{"200":{"kind":"full"}}}}', "expected a `kind` of get, 200, one of"],
      ] as const) {
        expect(() => parseCoverageFloor(broken, "coverage.json")).to.throw(TypeError, message);
      }
    });
  });

  it("has lists for people, which are refused with file and line where they are none", () => {
    const refused: readonly (readonly [() => unknown, string])[] = [
      [
        () => parseCoverageExceptions("get, 200\n", "a.txt"),
        "a.txt:1: expected `operation, outcome: reason`",
      ],
      [() => parseCoverageExceptions("\nget, 200: \n", "a.txt"), "a.txt:2: expected"],
      [
        () => parseDocumentedErrors("get, 200\n", "b.txt"),
        "b.txt:1: expected `operation, status code`",
      ],
    ];
    for (const [parse, message] of refused) expect(parse).to.throw(ListSyntaxError, message);
  });
});

function without(...names: readonly string[]): readonly NamedFixture[] {
  return all.filter(({ name }) => !names.includes(name));
}

function floorOf(coverage: Coverage): CoverageFloor {
  return parseCoverageFloor(printCoverage(coverage, "JSON"), "coverage.json");
}
