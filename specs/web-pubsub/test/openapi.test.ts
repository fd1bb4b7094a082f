import { expect } from "chai";
import { expectedOperations, type ExpectedOperation } from "./expected-operations.ts";
import { expectParameterSchemas, expectProperties } from "./expected-schemas.ts";
import {
  isObject,
  readDocument,
  readOperations,
  readParameters,
  readSchemaName,
  resolveSchema,
  versions,
  type Content,
  type OpenApiOperation,
  type Schema,
  type Version,
} from "./openapi-document.ts";

const MESSAGE_TYPES = ["application/json", "application/octet-stream", "text/plain"];
const REPLY_TYPES = ["application/json", "text/json", "text/plain"];
const ERROR_CODE = { "x-ms-error-code": "optional" };

for (const version of versions) {
  const document = readDocument(version);
  const operations = readOperations(document);
  const expected = expectedOperations.filter(({ since }) => since <= version);

  /** Compares one fact of all operations at once, so that a failure shows each that differs. */
  const expectOfEach = (
    read: (operation: OpenApiOperation) => unknown,
    expectation: (facts: ExpectedOperation) => unknown,
  ) => {
    const found = [...operations.values()].map((one) => [one.operationId, read(one)]);
    const wanted = expected.map((facts) => [facts.name, expectation(facts)]);
    expect(Object.fromEntries(found)).to.deep.equal(Object.fromEntries(wanted));
  };

  describe(`OpenAPI of ${version}`, () => {
    it("names its version and the one way to authenticate", () => {
      expect(document.info.version).to.equal(version);
      expect(document.security).to.deep.equal([
        { MicrosoftEntraAuth: ["https://webpubsub.azure.com/.default"] },
      ]);
    });

    it("has the routes of this version and no others", () => {
      const found = [...operations].map(([route, { operationId }]) => `${operationId}: ${route}`);
      expect(found).to.have.members(expected.map(({ name, route }) => `${name}: ${route}`));
    });

    it("describes every operation, parameter and schema in words", () => {
      const { parameters, schemas } = document.components;
      const parts: Schema = { ...Object.fromEntries(operations), ...parameters, ...schemas };
      const silent = Object.entries(parts).filter(([, part]) => !hasDescription(part));
      expect(silent.map(([name]) => name)).to.deep.equal([]);
    });

    it("takes path parameters in the order of the URL, then the query of this version", () => {
      expectOfEach(
        (operation) => readParameters(document, operation).map((one) => `${one.in} ${one.name}`),
        (facts) => [
          ...[...facts.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`),
          ...Object.entries(facts.query ?? {})
            .filter(([, since]) => since <= version)
            .map(([name]) => `query ${name}`),
          "query api-version",
        ],
      );
    });

    it("limits parameters as the service does", () => {
      const parameters = [...operations.values()].flatMap((one) => readParameters(document, one));
      const schemas = parameters.map((one) => [
        `${one.in} ${one.name}`,
        resolveSchema(document, one.schema),
      ]);
      expect(Object.fromEntries(schemas)).to.deep.equal(expectParameterSchemas(version));
    });

    it("requires path parameters and the api-version, and repeats the key of an array", () => {
      for (const operation of operations.values()) {
        for (const one of readParameters(document, operation)) {
          const isNeeded = one.in === "path" || one.name === "api-version";
          expect(one.required, one.name).to.equal(isNeeded);
          // OpenAPI's own default for a query parameter is to repeat the key.
          const isArray = one.schema["type"] === "array";
          if (isArray) expect(one.explode ?? true, one.name).to.equal(true);
        }
      }
    });

    it("carries messages as they are and group changes as JSON", () => {
      expectOfEach(
        ({ requestBody }) =>
          requestBody && { needed: requestBody.required, ...readSchemas(requestBody.content) },
        ({ body }) => body && { needed: true, ...expectBody(body) },
      );
      const { Message } = document.components.schemas;
      expect(Message).to.include({ type: "string", format: "binary" });
    });

    it("answers with the service's statuses, bodies and headers, a 404 to a question included", () => {
      expectOfEach(
        ({ responses }) =>
          Object.fromEntries(
            Object.entries(responses)
              .filter(([status]) => status !== "default")
              .map(([status, { headers, content }]) => [
                status,
                { ...readHeaders(headers), ...readSchemas(content) },
              ]),
          ),
        ({ name, answers }) =>
          Object.fromEntries(
            answers.map((status) => [status, status === "404" ? ERROR_CODE : expectAnswer(name)]),
          ),
      );
    });

    it("fails with a flat error or a problem document, named in a header", () => {
      expectOfEach(
        ({ responses: { default: error } }) => {
          const { "content-type": _ofHead, ...headers } = readHeaders(error?.headers);
          return { ...headers, ...readSchemas(error?.content) };
        },
        (facts) => ({
          ...ERROR_CODE,
          ...ofEach(expectErrorTypes(facts, version), "ErrorDetail"),
          "application/problem+json": "ProblemDetails",
        }),
      );
    });

    it("has the properties that the service writes and reads", () => {
      const objects = Object.entries(document.components.schemas).filter(
        ([, { type }]) => type === "object",
      );
      const found = objects.map(([name, schema]) => {
        const { properties, required } = resolveSchema(document, schema);
        const needed = new Set(Array.isArray(required) ? required : []);
        const names = Object.keys(properties ?? {});
        return [name, names.map((one) => (needed.has(one) ? `${one}!` : one))];
      });
      expect(Object.fromEntries(found)).to.deep.equal(expectProperties(version));
    });
  });
}

describe("number of operations", () => {
  const counts: Readonly<Record<Version, number>> = {
    "2021-10-01": 21,
    "2022-11-01": 22,
    "2023-07-01": 22,
    "2024-01-01": 24,
    "2024-12-01": 25,
  };
  for (const version of versions) {
    it(`is ${counts[version]} in ${version}`, () => {
      expect(readOperations(readDocument(version)).size).to.equal(counts[version]);
    });
  }
});

function expectBody(body: NonNullable<ExpectedOperation["body"]>): Record<string, string> {
  return body === "Message" ? ofEach(MESSAGE_TYPES, body) : { "application/json": body };
}

function expectAnswer(name: string): Record<string, string> {
  switch (name) {
    case "generateClientToken":
      return ofEach(REPLY_TYPES, "ClientTokenResponse");
    case "listConnectionsInGroup":
      return { "application/json": "GroupMemberPagedValues" };
    default:
      return {};
  }
}

/** The first version declares three types for every body; the answer to a HEAD has none. */
function expectErrorTypes({ route }: ExpectedOperation, version: Version): readonly string[] {
  const hasBody = !route.startsWith("HEAD");
  return version === "2021-10-01" && hasBody ? REPLY_TYPES : ["application/json"];
}

function hasDescription(part: unknown): boolean {
  return isObject(part) && Boolean(part["description"]);
}

function readSchemas(content: Content = {}): Record<string, string | undefined> {
  const types = Object.entries(content);
  return Object.fromEntries(types.map(([type, { schema }]) => [type, readSchemaName(schema)]));
}

function readHeaders(
  headers: Readonly<Record<string, { readonly required: boolean }>> = {},
): Record<string, string> {
  const all = Object.entries(headers);
  return Object.fromEntries(
    all.map(([name, { required }]) => [name, required ? "required" : "optional"]),
  );
}

function ofEach(types: readonly string[], schema: string): Record<string, string> {
  return Object.fromEntries(types.map((type) => [type, schema]));
}
