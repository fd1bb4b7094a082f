import type { Operation, Service, ServiceVersion } from "@restline/spec-model";
import { withoutClientApiVersion } from "./api-version.ts";
import { shapeBodyDeclarations } from "./body-declarations.ts";
import { shapeClient, type ClientSettings } from "./client.ts";
import { shapeDeclaration } from "./declaration.ts";
import { repeatsQueryKeys } from "./multi-format.ts";
import { shapePaths } from "./operations.ts";
import { listInputTypes, listOutputTypes, listServerTypes, reachTypes } from "./reach.ts";
import type { RlcPackage, RlcPaging } from "./rlc.ts";
import type { RlcDeclaration, Side } from "./rlc-type.ts";

/** Decides what the client of one service version looks like to its consumers. */
export function shapePackage(
  service: Service,
  version: ServiceVersion,
  settings: ClientSettings,
): RlcPackage {
  const models = shapeSide(version, "input", new Set());
  const known = new Set(
    models.filter(({ kind }) => kind === "knownValues").map(({ name }) => name),
  );
  const outputModels = shapeSide(version, "output", known);
  const paging = shapePaging(version.operations);
  const client = shapeClient(service, version, settings);
  const declared = [...models, ...outputModels].map(({ name }) => name);
  const taken = new Set([client.name, client.optionsName, "Routes", ...declared]);
  const { paths, operations } = shapePaths(withoutClientApiVersion(version), taken, settings);
  return {
    flavor: settings.flavor,
    client,
    paths,
    operations,
    joinsQueries: settings.queryText && repeatsQueryKeys(operations),
    models,
    outputModels,
    ...(paging === undefined ? {} : { paging }),
  };
}

function shapeSide(
  version: ServiceVersion,
  side: Side,
  known: ReadonlySet<string>,
): RlcDeclaration[] {
  const { types, operations, servers } = version;
  const roots =
    side === "input"
      ? [...operations.flatMap(listInputTypes), ...servers.flatMap(listServerTypes)]
      : operations.flatMap(listOutputTypes);
  const context = { types, side };
  return [
    ...reachTypes(types, roots).flatMap((key) => shapeDeclaration(context, key, known)),
    ...shapeBodyDeclarations(context, operations),
  ];
}

/** Every name under which some operation has its items and its next link. */
function shapePaging(operations: readonly Operation[]): RlcPaging | undefined {
  const pagings = operations.flatMap(({ paging }) => paging ?? []);
  if (pagings.length === 0) return undefined;
  return {
    itemNames: distinct(pagings.map(({ items }) => items.join("."))),
    nextLinkNames: distinct(pagings.flatMap(({ nextLink }) => nextLink?.join(".") ?? [])),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
