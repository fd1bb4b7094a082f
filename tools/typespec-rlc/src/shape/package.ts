import type { Service, ServiceVersion } from "@restline/spec-model";
import { withoutClientApiVersion } from "./api-version.ts";
import { shapeBodyDeclarations } from "./body-declarations.ts";
import { shapeClient, type ClientSettings } from "./client.ts";
import { shapeDeclaration } from "./declaration.ts";
import { keepTypesApart } from "./distinct-types.ts";
import { repeatsQueryKeys } from "./multi-format.ts";
import { globalNames } from "./model-name.ts";
import { helperNames, NameTable, ownNames } from "./name-table.ts";
import { shapePaths } from "./operations.ts";
import { reachSides } from "./reach.ts";
import type { RlcPackage, RlcPaging, RlcVersionTable } from "./rlc.ts";
import type { RlcDeclaration, Side } from "./rlc-type.ts";
import { listSendings } from "./sending.ts";

/** Decides what the client of one service version looks like to its consumers. */
export function shapePackage(
  service: Service,
  given: ServiceVersion,
  settings: ClientSettings & { readonly versionTable?: RlcVersionTable },
): RlcPackage {
  const paging = shapePaging(given, settings);
  const { name, optionsName } = shapeClient(service, given, settings);
  const names = new NameTable([
    ...ownNames,
    ...globalNames,
    ...helperNames.bodies,
    ...(paging === undefined ? [] : helperNames.paging),
    ...(settings.versionTable === undefined ? [] : helperNames.versions),
    ...(given.operations.some(({ polling }) => polling !== undefined) ? helperNames.polling : []),
    name,
    optionsName,
    ...listBodyNames(given),
  ]);
  const version = keepTypesApart(given, names);
  const sources = listSources(given, version);
  const models = shapeSide(version, { side: "input", known: new Set(), sources });
  const known = new Set(
    models.filter(({ kind }) => kind === "knownValues").map(({ name }) => name),
  );
  const outputModels = shapeSide(version, { side: "output", known, sources });
  const client = shapeClient(service, version, settings);
  const { paths, operations } = shapePaths(withoutClientApiVersion(version), names, settings);
  const repeatsQueries = repeatsQueryKeys(operations);
  return {
    flavor: settings.flavor,
    client,
    paths,
    operations,
    repeatsQueries,
    joinsQueries: settings.queryText && repeatsQueries,
    models,
    outputModels,
    ...(paging === undefined ? {} : { paging }),
    ...(settings.versionTable === undefined ? {} : { versionTable: settings.versionTable }),
  };
}

/** The keys that types had before some of them gave way to others, by those that they have now. */
function listSources(given: ServiceVersion, version: ServiceVersion): ReadonlyMap<string, string> {
  const before = Object.keys(given.types);
  return new Map(Object.keys(version.types).map((key, index) => [key, before[index] ?? key]));
}

interface SideParts {
  readonly side: Side;
  readonly known: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, string>;
}

function shapeSide(version: ServiceVersion, { side, known, sources }: SideParts): RlcDeclaration[] {
  const { types, operations } = version;
  const context =
    side === "input" ? { types, side, sendings: listSendings(version) } : { types, side };
  const withSource = (declaration: RlcDeclaration, key: string | undefined): RlcDeclaration =>
    key === undefined ? declaration : { ...declaration, source: sources.get(key) ?? key };
  return [
    ...[...reachSides(version)[side]].flatMap((key) =>
      shapeDeclaration(context, key, known).map((declaration) => withSource(declaration, key)),
    ),
    ...shapeBodyDeclarations(context, operations).map((declaration) =>
      withSource(declaration, declaration.source),
    ),
  ];
}

/** The names of what bodies need declared beside the models. */
function listBodyNames({ types, operations }: ServiceVersion): string[] {
  const sides: readonly Side[] = ["input", "output"];
  return sides
    .flatMap((side) => shapeBodyDeclarations({ types, side }, operations))
    .map((declaration) => declaration.name);
}

/** Every name under which some operation has its items and its next link. */
function shapePaging(
  { operations, servers, authentication }: ServiceVersion,
  { addCredentials }: ClientSettings,
): RlcPaging | undefined {
  const pagings = operations.flatMap(({ paging }) => paging ?? []);
  if (pagings.length === 0) return undefined;
  return {
    itemNames: distinct(pagings.map(({ items }) => items.join("."))),
    nextLinkNames: distinct(pagings.flatMap(({ nextLink }) => nextLink?.join(".") ?? [])),
    // Without credentials there is nothing that another origin could learn.
    trustedOrigins:
      authentication.length === 0 || addCredentials === false
        ? ["*"]
        : distinct(servers.flatMap(({ url }) => /^https?:\/\/[^/{}]+/.exec(url)?.[0] ?? [])),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
