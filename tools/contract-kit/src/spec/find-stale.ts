import type { WireModel } from "@restline/spec-model";
import type { FixtureSource, NamedFixture } from "../fixture/fixture.ts";
import { findOperation } from "./find-operation.ts";
import { hashOperation } from "./hash-operation.ts";

/** A fixture whose operation the spec describes in another way than when it was made. */
export interface StaleFixture {
  readonly name: string;
  /** The path of its file. */
  readonly file: string;
  readonly source: FixtureSource;
  /** The hash in its head. */
  readonly carried: string;
  /** The hash of its operation today; absent where the spec has no such operation any more. */
  readonly current?: string;
}

/**
 * The fixtures whose operation puts something else on the wire than the spec said when they were
 * made, in the order given. How old a fixture is makes no difference, nor do docs.
 */
export function findStale(
  spec: { readonly model: WireModel },
  fixtures: readonly NamedFixture[],
): readonly StaleFixture[] {
  const hashes = new Map<string, string | undefined>();
  const hashOf = (operation: string, apiVersion: string | undefined): string | undefined => {
    const key = `${operation} ${apiVersion}`;
    if (!hashes.has(key)) hashes.set(key, hashIfThere(spec, operation, apiVersion));
    return hashes.get(key);
  };
  return fixtures.flatMap(({ file, fixture, name }) => {
    const { apiVersion, operation, source, spec: carried } = fixture;
    const current = hashOf(operation, apiVersion);
    if (current === carried) return [];
    return [{ name, file, source, carried, ...(current === undefined ? {} : { current }) }];
  });
}

/**
 * A line for each stale fixture, which says what to do about it: the command that records it
 * again, or, where it was written by hand, what to change in which line once it was read again.
 *
 * @param recordCommand - the command that records the fixture of that name
 */
export function printStale(
  stale: readonly StaleFixture[],
  recordCommand: (name: string) => string,
): readonly string[] {
  return stale.map((one) => `${one.file}: ${describeStale(one, recordCommand)}`);
}

function describeStale(
  { carried, current, name, source }: StaleFixture,
  recordCommand: (name: string) => string,
): string {
  if (current === undefined) return "the spec has no such operation any more; delete the file";
  const changed = "the spec has changed what its operation puts on the wire";
  return source.kind === "written by hand"
    ? `${changed}; read it again, and then write \`spec: ${current}\` where it says \`spec: ${carried}\``
    : `${changed}; record it again: ${recordCommand(name)}`;
}

function hashIfThere(
  spec: { readonly model: WireModel },
  operation: string,
  apiVersion: string | undefined,
): string | undefined {
  const name = { operation, ...(apiVersion === undefined ? {} : { apiVersion }) };
  return findOperation(spec.model, name).kind === "missing"
    ? undefined
    : hashOperation(spec, operation, apiVersion);
}
