import type { Lifecycle, Operation, ServiceVersion } from "@restline/spec-model";
import { listInputTypes, reachTypes } from "./reach.ts";
import type { Sending } from "./type.ts";

/** What an operation does with what it is sent, by the visibility that TypeSpec gives its verb. */
const PHASES: Readonly<Record<Operation["verb"], readonly Lifecycle[]>> = {
  get: ["query"],
  head: ["query"],
  post: ["create"],
  put: ["create", "update"],
  patch: ["update"],
  delete: ["delete"],
};

/** For every named type that is sent, in which phases each operation does so. */
export function listSendings({
  types,
  operations,
}: ServiceVersion): ReadonlyMap<string, readonly Sending[]> {
  const sendings = new Map<string, Sending[]>();
  for (const operation of operations) {
    for (const key of reachTypes(types, listInputTypes(operation))) {
      sendings.set(key, [...(sendings.get(key) ?? []), PHASES[operation.verb]]);
    }
  }
  return sendings;
}
