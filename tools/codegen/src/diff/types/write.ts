import type { ServiceVersion, WireModel } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import { findUsage } from "../wire/usage.ts";
import { listAnswerProbes, listModelProbes } from "./answer-probes.ts";
import type { Probe } from "./probe.ts";
import { listRequestProbes } from "./request-probes.ts";
import type { TypeNames } from "./type-text.ts";

/**
 * Programs that use all that a REST Level Client has: every name, every operation with everything
 * that it takes and answers, every property of every model.
 */
export function writeProbes(
  model: WireModel,
  { exported, packageName }: { readonly exported: readonly string[]; readonly packageName: string },
): readonly Probe[] {
  return [
    ...listLatest(model).flatMap((version) => {
      const names: TypeNames = { types: version.types, exported: new Set(exported) };
      const usage = findUsage(version);
      return [
        printFactory(version),
        ...version.operations.flatMap((operation) => [
          ...listRequestProbes(operation, names),
          ...listAnswerProbes(operation, names),
        ]),
        ...Object.entries(version.types).flatMap(([key, type]) =>
          type.kind === "model" ? listModelProbes([key, type], usage.get(key), names) : [],
        ),
      ];
    }),
    // Last: a call says more than an import.
    ...printImports(exported, { model, packageName }),
  ];
}

/** Programs that import each of some names. */
export function printImports(
  names: readonly string[],
  { model, packageName }: { readonly model: WireModel; readonly packageName: string },
): readonly Probe[] {
  const versions = listLatest(model);
  const imported = names.filter((name) => name !== "default");
  return imported.map((name) => ({
    text: `import type { ${name} as Imported${name} } from ${JSON.stringify(packageName)}; export type { Imported${name} };`,
    subjects: findOwners(name, versions),
    what: `imports \`${name}\``,
  }));
}

/** The latest version of each service, which is the one that a client has. */
function listLatest({ services }: WireModel): readonly ServiceVersion[] {
  return services.flatMap(({ versions }) => versions.slice(-1));
}

/** The operation or the type that a name was made from: the longest that it begins with. */
function findOwners(name: string, versions: readonly ServiceVersion[]): string[] {
  const owners = versions.flatMap(({ operations, types }) => [
    ...operations.map((it) => [it.name, `operation ${nameOperation(it)}`] as const),
    ...Object.keys(types).map((key) => [key.split(".").at(-1) ?? key, `type ${key}`] as const),
  ]);
  const fitting = owners
    .map(([own, subject]) => [own.charAt(0).toUpperCase() + own.slice(1), subject] as const)
    .filter(([own]) => name.replace(/^Known/, "").startsWith(own))
    .sort(([left], [right]) => right.length - left.length);
  const [longest] = fitting;
  return fitting.flatMap(([own, subject]) => (own === longest?.[0] ? [subject] : []));
}

function printFactory({ servers, authentication }: ServiceVersion): Probe {
  const needed = (servers[0]?.parameters ?? []).filter(
    (it) => it.default === undefined && !it.optional,
  );
  const places = needed.map(() => "it<string>()");
  const kinds = new Set(authentication.flat().map(({ kind }) => kind));
  const token = "it<{ getToken(): Promise<null> }>()";
  const key = "it<{ key: string }>()";
  const credential = kinds.has("oauth2")
    ? [token]
    : kinds.has("apiKey") || kinds.has("http")
      ? [key]
      : [];
  return {
    text: `void createClient(${[...places, ...credential].join(", ")});`,
    subjects: ["service"],
    what: "makes a client",
  };
}
