/** Uses what reads specs, checks fixtures and emits clients, as build scripts do. It is never run. */
import { createFixtureCheck, parseFixture, printViolation } from "@restline/contract-kit";
import type { Fixture, NamedFixture, Violation } from "@restline/contract-kit";
import { loadLibraries, nameOperation, readWireModel } from "@restline/spec-model";
import type { Operation, ReadResult, WireModel } from "@restline/spec-model";
import { $lib, $onEmit } from "@restline/typespec-rlc";
import type { Program } from "@typespec/compiler";
import type { IsAny, Refuse } from "../refuse-any.ts";

export type NoneIsAny = Refuse<
  [
    IsAny<Fixture>,
    IsAny<NamedFixture>,
    IsAny<Violation>,
    IsAny<WireModel>,
    IsAny<Operation>,
    IsAny<ReadResult>,
    IsAny<Parameters<typeof readWireModel>[0]>,
    IsAny<Parameters<typeof $onEmit>[0]>,
    IsAny<typeof $lib>,
    IsAny<Program>,
  ][number]
>;

export const library: string = $lib.name;
export const emit: (context: Parameters<typeof $onEmit>[0]) => Promise<void> = $onEmit;

export async function checkFixture(program: Program, text: string): Promise<string[]> {
  const libraries = await loadLibraries(program);
  const read: ReadResult = readWireModel(program, { libraries });
  const operations: readonly Operation[] = read.model.services.flatMap(({ versions }) =>
    versions.flatMap((version) => version.operations),
  );
  const parsed = parseFixture(text, "close-connection.http");
  if (parsed.kind === "error") return [parsed.error.message];
  const named: NamedFixture = {
    name: "close",
    file: "close-connection.http",
    fixture: parsed.fixture,
  };
  const violations: readonly Violation[] = createFixtureCheck(read)(named);
  return [...operations.map(nameOperation), ...violations.map(printViolation)];
}
