import type { ServiceVersion } from "@restline/spec-model";
import type { Mutant } from "./mutant.ts";
import { listSourceMutants } from "./source/source-mutants.ts";
import { listWireMutants } from "./wire/wire-mutants.ts";

/** All mutants: of the wire, by the spec, and of the clients' code. */
export function listMutants(version: ServiceVersion): readonly Mutant[] {
  const findOperation = (key: string): string | undefined =>
    version.operations.find(({ path, verb }) => key === `${verb.toUpperCase()} ${path}`)?.name;
  return [...listWireMutants(version), ...listSourceMutants(findOperation)];
}
