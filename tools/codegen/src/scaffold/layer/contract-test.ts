import { bodyOfText, printFixture, type Body, type Fixture } from "@restline/contract-kit";
import type { RlcClientFacts } from "@restline/typespec-rlc";
import type { ExampleBody } from "../../example/exchange.ts";
import type { FirstCase } from "../first-case.ts";
import type { ScaffoldNames } from "../names.ts";

export interface ContractParts {
  readonly names: ScaffoldNames;
  readonly client: RlcClientFacts;
  readonly first: FirstCase | undefined;
  /** What the constructor takes for the server's URL, as a program writes it. */
  readonly serverArguments: readonly string[];
  /** The address in place of one that the spec has for its service; absent: it has none. */
  readonly endpoint: string | undefined;
  /** The file of the spec that is compiled, relative to the test. */
  readonly spec: string;
}

/** The contract test of the layer, and its fixture, by their paths in the package. */
export function printContractTest(parts: ContractParts): Record<string, string> {
  const { first } = parts;
  return {
    "test/contract.test.ts": printTest(parts),
    ...(first === undefined
      ? {}
      : {
          [`test/fixtures/${first.operation}/example.http`]: printFixture(describeFixture(first)),
        }),
  };
}

function printTest(parts: ContractParts): string {
  const { names, first, spec } = parts;
  return `import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import {
  ${first === undefined ? "" : "closeNetwork,\n  "}createFixtureCheck,
  ${first === undefined ? "" : "createPlayback,\n  "}printViolation,
  readFixtures,
} from "@restline/contract-kit";
import { readWireModel } from "@restline/spec-model";
import { compile, NodeHost } from "@typespec/compiler";
${first === undefined ? "" : `import { ${names.client} } from "${names.layer}";\n`}
const { errors, fixtures } = await readFixtures(join(import.meta.dirname, "fixtures"));
${first === undefined ? "" : printPlayback(parts, first)}
test("the fixtures are what the specification says", async () => {
  const main = join(import.meta.dirname, ${JSON.stringify(spec)});
  const program = await compile(NodeHost, main, { noEmit: true });
  const check = createFixtureCheck(readWireModel(program));
  const violations = fixtures.flatMap(check).map(printViolation);
  assert.deepEqual([...errors.map(String), ...violations], []);
});
`;
}

function printPlayback(parts: ContractParts, first: FirstCase): string {
  const { names, client, serverArguments, endpoint } = parts;
  const { answer } = first.exchange;
  const clientArguments = [
    ...serverArguments,
    ...(client.credentials === undefined ? [] : [printCredential(client.credentials)]),
  ];
  const options = [
    "httpClient: played.httpClient",
    "retryOptions: { maxRetries: 0 }",
    ...(endpoint === undefined ? [] : [`endpoint: ${JSON.stringify(endpoint)}`]),
  ];
  const constructed = [
    ...clientArguments,
    `{\n${options.map((option) => `        ${option},`).join("\n")}\n      }`,
  ].map((argument) => `\n      ${argument},`);
  return `const playback = createPlayback(fixtures, {
  recordCommand: (name) => \`correct test/fixtures/\${name}.http, or record it of a running service\`,
});

test("${first.method} sends what its fixture has, and gives its answer", async () => {
  const network = closeNetwork();
  try {
    const played = playback.play(${JSON.stringify(`${first.operation}/example`)});
    const client = new ${names.client}(${constructed.join("")}
    );
    const response = await client.${first.method}(${first.callArguments.map(printValue).join(", ")});
    assert.equal(response.status, "${answer.status}");${printBodyCheck(answer.body)}
    played.finish();
    playback.requireAllUsed();
    network.requireUnused();
  } finally {
    network[Symbol.dispose]();
  }
});
`;
}

function printBodyCheck(body: ExampleBody | undefined): string {
  if (body?.kind !== "json") return "";
  return `\n    assert.deepEqual(response.body, ${printValue(JSON.stringify(body.value))});`;
}

/** JSON in lines, as deep as the statements of a test are. */
function printValue(json: string): string {
  if (!/^[[{]/.test(json)) return json;
  const value: unknown = JSON.parse(json);
  const lines = JSON.stringify(value, undefined, 2).replaceAll("\n", "\n    ");
  // A key that is a name needs no quotes.
  return lines.replaceAll(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, "$1$2:");
}

function printCredential({ key }: NonNullable<RlcClientFacts["credentials"]>): string {
  if (key !== undefined) return `{ key: "key" }`;
  return `{ getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3_600_000 }) }`;
}

/** A case as the contract kit writes one that was not recorded. */
function describeFixture({ operation, apiVersion, exchange, hash }: FirstCase): Fixture {
  const { request, answer } = exchange;
  return {
    operation,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    source: { kind: "written by hand", reason: "made of the specification, for a start" },
    spec: hash,
    exchanges: [
      {
        request: { kind: "request", ...request, body: readBody(request.body) },
        outcome: { kind: "response", ...answer, body: readBody(answer.body) },
      },
    ],
  };
}

function readBody(body: ExampleBody | undefined): Body {
  if (body === undefined || body.kind === "other") return { kind: "none" };
  const text = body.kind === "json" ? JSON.stringify(body.value) : body.text;
  return bodyOfText(text, body.contentType);
}
