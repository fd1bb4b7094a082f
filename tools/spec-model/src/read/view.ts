import { getNamespaceFullName, type Namespace, type Program, type Type } from "@typespec/compiler";
import {
  unsafe_MutatorFlow as MutatorFlow,
  unsafe_mutateSubgraphWithNamespace as mutateNamespace,
} from "@typespec/compiler/experimental";
import {
  $madeRequired,
  getAddedOnVersions,
  getMadeOptionalOn,
  getRemovedOnVersions,
  getRenamedFromVersions,
  getReturnTypeChangedFrom,
  getTypeChangedFrom,
  getVersioningMutators,
  resolveVersions,
  type Version,
} from "@typespec/versioning";
import { findAffected } from "./affected.ts";

/** The service's namespace as one api-version has it. */
export interface View {
  /** The wire value; absent where the service has no versions. */
  readonly apiVersion?: string;
  readonly namespace: Namespace;
}

/** The views of the wanted api-versions, oldest first: `all`, the `latest`, or one by its wire value. */
export function selectViews(program: Program, namespace: Namespace, wanted: string): View[] {
  const mutators = getVersioningMutators(program, namespace);
  if (mutators === undefined) return [{ namespace }];
  const resolutions = resolveVersions(program, namespace);
  if (mutators.kind === "transient") {
    const versions = resolutions[0]?.versions ?? new Map<Namespace, Version>();
    return [{ namespace: view(program, namespace, { mutator: mutators.mutator, versions }) }];
  }
  const { snapshots } = mutators;
  const selected =
    wanted === "all"
      ? snapshots
      : wanted === "latest"
        ? snapshots.slice(-1)
        : snapshots.filter(({ version }) => version.value === wanted);
  return selected.map(({ version, mutator }) => {
    const resolution = resolutions.find(({ rootVersion }) => rootVersion === version);
    const versions = resolution?.versions ?? new Map<Namespace, Version>();
    return {
      apiVersion: version.value,
      namespace: view(program, namespace, { mutator, versions }),
    };
  });
}

/**
 * Whether two are the same, apart from the api-version: a type that a view shares with the rest of
 * the program has the program's namespace, not the view's.
 */
export function isSameNamespace(left: Namespace, right: Namespace): boolean {
  return left === right || getNamespaceFullName(left) === getNamespaceFullName(right);
}

type Mutator = Parameters<typeof mutateNamespace>[1][number];

interface Snapshot {
  readonly mutator: Mutator;
  /** The version of each namespace that has versions. */
  readonly versions: ReadonlyMap<Namespace, Version>;
}

/**
 * Copies what the version changes and what leads there, nothing else: a copy runs all of its
 * decorators again, and most of a spec is the same in its latest version.
 */
function view(program: Program, namespace: Namespace, { mutator, versions }: Snapshot): Namespace {
  const affected = findAffected(namespace, (type) => isChanged(program, type, versions));
  if (affected.size === 0) return namespace;
  const copied = new Set(affected);
  for (let at: Namespace | undefined = namespace; at !== undefined; at = at.namespace) {
    copied.add(at);
  }
  const { type } = mutateNamespace(program, [limit(mutator, copied)], namespace);
  return type.kind === "Namespace" ? type : namespace;
}

/** Whether a type may differ, at these versions, from how it is declared; in doubt it does. */
function isChanged(
  program: Program,
  type: Type,
  versions: ReadonlyMap<Namespace, Version>,
): boolean {
  const isReached = ({ namespace, index }: Version): boolean => {
    const at = versions.get(namespace);
    return at !== undefined && index <= at.index;
  };
  const isAhead = (version: Version): boolean => !isReached(version);
  const changes = [
    ...(getAddedOnVersions(program, type) ?? []),
    ...(getRenamedFromVersions(program, type) ?? []),
    ...(getTypeChangedFrom(program, type)?.keys() ?? []),
    ...(getReturnTypeChangedFrom(program, type)?.keys() ?? []),
  ];
  const madeOptional = getMadeOptionalOn(program, type);
  if (madeOptional !== undefined) changes.push(madeOptional);
  if (changes.some(isAhead)) return true;
  // A namespace without a version of its own in this view: what is removed from it is left to the mutator.
  const removed = getRemovedOnVersions(program, type) ?? [];
  if (removed.some((version) => isReached(version) || !versions.has(version.namespace)))
    return true;
  return (
    "decorators" in type && type.decorators.some(({ decorator }) => decorator === $madeRequired)
  );
}

/** The mutator, for these types alone. */
function limit(mutator: Mutator, types: ReadonlySet<Type>): Mutator {
  const leave = MutatorFlow.DoNotMutate | MutatorFlow.DoNotRecur;
  const filter = (type: Type): true | number => (types.has(type) ? true : leave);
  const entries = Object.entries(mutator).map(([kind, record]) => [
    kind,
    typeof record === "function"
      ? { mutate: record, filter }
      : typeof record === "object"
        ? { ...record, filter }
        : record,
  ]);
  return Object.fromEntries(entries) as Mutator;
}
