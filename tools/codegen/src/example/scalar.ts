import type { Constraints, ScalarName, ScalarType, Value } from "@restline/spec-model";
import { toText } from "./expand.ts";
import { makeText } from "./pattern.ts";

/**
 * A value of a scalar as it is written in JSON, always the same one. A text says what it is for,
 * where its constraints let it.
 *
 * @param name What the value is called: of a property, a parameter.
 */
export function makeScalar(scalar: ScalarType, name: string): Value {
  const { encoding, constraints = {} } = scalar;
  if (encoding !== undefined) {
    const encoded = encode(scalar.name, encoding.name, constraints);
    return encoding.as === "string" ? toText(encoded) : encoded;
  }
  switch (scalar.name) {
    case "string":
      return makeText(name, constraints);
    case "url":
      return `https://example.com/${encodeURIComponent(name)}`;
    case "boolean":
      return true;
    case "bytes":
      return "aGVsbG8=";
    case "plainDate":
    case "plainTime":
    case "utcDateTime":
    case "offsetDateTime":
    case "unixTimestamp32":
    case "duration":
      return times[scalar.name];
    default:
      return makeNumber(scalar.name, constraints);
  }
}

const times = {
  plainDate: "2024-01-02",
  plainTime: "03:04:05",
  utcDateTime: "2024-01-02T03:04:05Z",
  offsetDateTime: "2024-01-02T03:04:05+01:00",
  unixTimestamp32: 1_704_164_645,
  duration: "PT1M",
} as const;

function encode(name: ScalarName, encoding: string, constraints: Constraints): Value {
  switch (encoding.toLowerCase()) {
    case "rfc7231":
      return "Tue, 02 Jan 2024 03:04:05 GMT";
    case "unixtimestamp":
      return times.unixTimestamp32;
    case "base64url":
      return "aGVsbG8";
    case "seconds":
      return makeNumber("int32", constraints, 60);
    case "milliseconds":
      return makeNumber("int32", constraints, 60_000);
    default:
      return makeScalar({ kind: "scalar", name, constraints }, "");
  }
}

/** The wanted number, or the nearest that the constraints allow. */
function makeNumber(name: ScalarName, constraints: Constraints, wanted = 1): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = constraints;
  const isWhole = /^(u?int|safeint|integer)/.test(name);
  const step = isWhole ? 1 : 0.5;
  let value = wanted;
  if (minimum !== undefined) value = Math.max(value, minimum);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) value = exclusiveMinimum + step;
  if (maximum !== undefined) value = Math.min(value, maximum);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) value = exclusiveMaximum - step;
  return isWhole ? Math.ceil(value) : value;
}
