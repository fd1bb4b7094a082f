import type { ServiceVersion } from "@restline/spec-model";
import type { WireMutant } from "../mutant.ts";
import { listAnswerMutations } from "./answer-mutations.ts";
import { listContentMutations } from "./content-mutations.ts";
import { listPathMutations } from "./path-mutations.ts";
import { listQueryMutations } from "./query-mutations.ts";

const levels = ["low level", "high level"] as const;

/**
 * Everything that a client can do to the wire by mistake, for each operation of the spec, its
 * parameters, its headers, its bodies and its statuses, on each level.
 */
export function listWireMutants(version: ServiceVersion): readonly WireMutant[] {
  return version.operations.flatMap((operation) => {
    const { name } = operation;
    const mutations = [
      ...listPathMutations(operation),
      ...listQueryMutations(operation),
      ...listContentMutations(operation, version),
      ...listAnswerMutations(operation, version).map((mutation) => ({
        ...mutation,
        what: `answer: ${mutation.what}`,
      })),
    ];
    return levels.flatMap((level) =>
      mutations.map((mutation) => ({
        kind: "wire" as const,
        id: `${name} | ${level} | ${mutation.what}`,
        part: name,
        operation: name,
        level,
        mutation,
      })),
    );
  });
}
