import type { Polling, ServiceVersion } from "@restline/spec-model";
import type { RlcPolling } from "./rlc.ts";
import { shapeType } from "./type.ts";

/** The last answer of a long-running operation is an answer of its own: `<B>LogicalResponse`. */
export function shapePolling(
  types: ServiceVersion["types"],
  { finalStateVia, result }: Polling,
  name: string,
): RlcPolling {
  const isKnown = finalStateVia !== "custom-link" && finalStateVia !== "custom-operation-reference";
  return {
    logical: {
      name: `${name}LogicalResponse`,
      status: "200",
      statuses: ["200"],
      expected: true,
      doc: `The final response of the long-running operation ${name}.`,
      ...(result === undefined ? {} : { body: shapeType({ types, side: "output" }, result) }),
    },
    ...(isKnown ? { resourceLocation: finalStateVia } : {}),
  };
}
