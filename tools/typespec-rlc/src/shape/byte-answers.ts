import type { Operation, Payload, Response } from "@restline/spec-model";
import { isByteBody } from "./bytes.ts";
import { isByteFile } from "./body.ts";
import { essenceOf } from "./media-type.ts";
import type { RlcByteAnswers } from "./rlc.ts";
import { listStatuses } from "./status.ts";

/** What the verbs of a path answer as bytes; operations that share one are taken together. */
export function listByteAnswers(
  operations: readonly Operation[],
): Readonly<Record<string, RlcByteAnswers>> {
  const verbs = [...new Set(operations.map(({ verb }) => verb))].filter((verb) => verb !== "head");
  return Object.fromEntries(
    verbs.flatMap((verb) => {
      const answers = shapeByteAnswers(operations.filter((it) => it.verb === verb));
      return answers === undefined ? [] : [[verb, answers]];
    }),
  );
}

function shapeByteAnswers(operations: readonly Operation[]): RlcByteAnswers | undefined {
  const answers = operations.flatMap(({ responses }) =>
    responses.flatMap((response) =>
      listKeys(response, responses).map((status) => ({ status, bodies: response.bodies })),
    ),
  );
  const bodies = new Map<string, Payload[]>();
  for (const { status, bodies: added } of answers) {
    bodies.set(status, [...(bodies.get(status) ?? []), ...added]);
  }
  const byStatus = [...bodies].map(([status, payloads]) => ({
    status,
    hasBytes: payloads.some(isBytes),
    textTypes: listTextTypes(payloads),
  }));
  const others = byStatus.some(({ status, hasBytes }) => status === "default" && hasBytes);
  const told = byStatus.filter(({ hasBytes }) => hasBytes || others);
  return told.some(({ hasBytes }) => hasBytes)
    ? Object.fromEntries(told.map(({ status, textTypes }) => [status, textTypes]))
    : undefined;
}

function listKeys({ status }: Response, all: readonly Response[]): string[] {
  return status.kind === "default" ? ["default"] : listStatuses(status, all);
}

function listTextTypes(payloads: readonly Payload[]): string[] {
  // Where nothing is bytes, everything is text: the default's bytes are not for these statuses.
  if (!payloads.some(isBytes)) return ["*/*"];
  const types = payloads.filter((it) => !isBytes(it)).flatMap(({ contentTypes }) => contentTypes);
  return [...new Set(types.map((type) => essenceOf(type).toLowerCase()))];
}

function isBytes(payload: Payload): boolean {
  switch (payload.kind) {
    case "single":
      return isByteBody(payload);
    case "file":
      return isByteFile(payload);
    case "multipart":
      return false;
  }
}
