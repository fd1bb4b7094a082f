import {
  getEncode,
  type EncodeData,
  type ModelProperty,
  type Program,
  type Scalar,
} from "@typespec/compiler";
import type { Encoding, ScalarName, ScalarType } from "../model/type.ts";
import { constrain, readConstraints } from "./constraints.ts";
import { withoutUndefined } from "./optional.ts";

const NAMES: ReadonlySet<string> = new Set<ScalarName>([
  "string",
  "boolean",
  "bytes",
  "numeric",
  "integer",
  "float",
  "int8",
  "int16",
  "int32",
  "int64",
  "safeint",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float32",
  "float64",
  "decimal",
  "decimal128",
  "plainDate",
  "plainTime",
  "utcDateTime",
  "offsetDateTime",
  "unixTimestamp32",
  "duration",
  "url",
]);

/**
 * Resolves a scalar to the built-in one that it extends, with the limits and the encoding found
 * on the way; the nearest ones win. `undefined` where it extends none of TypeSpec's own.
 */
export function readScalar(
  program: Program,
  scalar: Scalar,
  property?: ModelProperty,
): ScalarType | undefined {
  const chain: Scalar[] = [];
  for (let step: Scalar | undefined = scalar; step !== undefined; step = step.baseScalar) {
    chain.push(step);
    if (isBuiltIn(step)) break;
  }
  const name = chain.at(-1)?.name;
  if (name === undefined || !isScalarName(name)) return undefined;
  const encoding = [property, ...chain]
    .map((target) => target && getEncode(program, target))
    .find((data) => data !== undefined);
  let result: ScalarType = withoutUndefined({
    kind: "scalar" as const,
    name,
    encoding: encoding && readEncoding(encoding),
  });
  for (const step of chain.reverse()) result = constrain(result, readConstraints(program, step));
  return result;
}

/** `@encode(string)` names no more than what is written, which is then the encoding's name too. */
function readEncoding(data: EncodeData): Encoding | undefined {
  const as = data.type.name;
  return isScalarName(as) ? { name: data.encoding ?? as, as } : undefined;
}

function isBuiltIn(scalar: Scalar): boolean {
  return scalar.namespace?.name === "TypeSpec" && isScalarName(scalar.name);
}

function isScalarName(name: string): name is ScalarName {
  return NAMES.has(name);
}
