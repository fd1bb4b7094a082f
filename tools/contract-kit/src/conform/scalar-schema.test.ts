import type { ScalarType } from "@restline/spec-model";
import { Ajv } from "ajv";
import { expect } from "chai";
import { createScalarSchema, formats, type Carrier } from "./scalar-schema.ts";

const ajv = new Ajv({ formats });
const rfc3339 = { name: "rfc3339", as: "string" } as const;

describe("the schema of a scalar", () => {
  const cases: readonly (readonly [
    ScalarType,
    Carrier,
    valid: readonly unknown[],
    invalid: readonly unknown[],
  ])[] = [
    [{ kind: "scalar", name: "string" }, "json", ["", "a"], [1, null]],
    [{ kind: "scalar", name: "boolean" }, "json", [true], ["true", 1]],
    [{ kind: "scalar", name: "int8" }, "json", [-128, 127], [-129, 128, 1.5]],
    [{ kind: "scalar", name: "uint16" }, "json", [0, 65_535], [-1, 65_536]],
    [{ kind: "scalar", name: "int32" }, "json", [-2_147_483_648, 2_147_483_647], [2_147_483_648]],
    [{ kind: "scalar", name: "safeint" }, "json", [2 ** 53], [0.1]],
    [{ kind: "scalar", name: "float64" }, "json", [0.1, 1], ["1"]],
    [{ kind: "scalar", name: "decimal" }, "json", [0.1], ["0.1"]],
    [{ kind: "scalar", name: "bytes" }, "json", ["", "AAEC", "AA=="], ["AA", "*", "A-_="]],
    [{ kind: "scalar", name: "url" }, "json", ["https://a.example/b?c"], ["/b", "a b"]],
    [{ kind: "scalar", name: "plainDate" }, "json", ["2024-12-01"], ["2024-12", "01/12/2024"]],
    [{ kind: "scalar", name: "plainTime" }, "json", ["12:00:00"], ["12:00", "noon"]],
    [{ kind: "scalar", name: "duration" }, "json", ["PT1S", "P1DT2H", "-P1Y"], ["P", "1s"]],
    [{ kind: "scalar", name: "utcDateTime" }, "json", ["2024-12-01T00:00:00.5Z"], ["2024-12-01"]],
    [
      { kind: "scalar", name: "utcDateTime" },
      "header",
      ["Thu, 01 Jan 1970 00:00:00 GMT"],
      ["1970-01-01T00:00:00Z"],
    ],
    [
      { kind: "scalar", name: "utcDateTime", encoding: rfc3339 },
      "header",
      ["1970-01-01T00:00:00Z"],
      ["Thu, 01 Jan 1970 00:00:00 GMT"],
    ],
    [
      { kind: "scalar", name: "utcDateTime", encoding: { name: "rfc7231", as: "string" } },
      "json",
      ["Thu, 01 Jan 1970 00:00:00 GMT"],
      ["1970-01-01T00:00:00Z"],
    ],
    [
      { kind: "scalar", name: "utcDateTime", encoding: { name: "unixTimestamp", as: "int32" } },
      "json",
      [0],
      ["0"],
    ],
    [
      { kind: "scalar", name: "duration", encoding: { name: "seconds", as: "float32" } },
      "json",
      [1.5],
      ["PT1S"],
    ],
    [
      { kind: "scalar", name: "duration", encoding: { name: "ISO8601", as: "string" } },
      "json",
      ["PT1S"],
      [1],
    ],
    [
      { kind: "scalar", name: "bytes", encoding: { name: "base64url", as: "string" } },
      "json",
      ["A-_"],
      ["+/"],
    ],
    [
      { kind: "scalar", name: "int64", encoding: { name: "string", as: "string" } },
      "json",
      ["9223372036854775807"],
      [1],
    ],
    [
      {
        kind: "scalar",
        name: "string",
        constraints: { pattern: "^a", maxLength: 2, format: "odd" },
      },
      "json",
      ["ab"],
      ["b", "abc"],
    ],
    [
      { kind: "scalar", name: "string", constraints: { format: "uuid" } },
      "json",
      ["00000000-0000-0000-0000-000000000000"],
      ["0"],
    ],
  ];
  for (const [scalar, carrier, valid, invalid] of cases) {
    const encoding = scalar.encoding === undefined ? "" : ` as ${scalar.encoding.name}`;
    it(`tells what is ${scalar.name}${encoding} in a ${carrier} from what is not`, () => {
      const validate = ajv.compile(createScalarSchema(scalar, carrier));
      for (const value of valid) expect(validate(value), JSON.stringify(value)).to.equal(true);
      for (const value of invalid) expect(validate(value), JSON.stringify(value)).to.equal(false);
    });
  }
});
