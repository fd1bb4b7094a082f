import type { RlcPackage } from "../shape/rlc.ts";
import { code } from "../text/code.ts";
import { printString } from "../text/literal.ts";
import type { TextFile } from "../text/format.ts";
import { SourceFile } from "../text/source-file.ts";
import { printVersionTable } from "./api-version-table.ts";
import { printClient } from "./client.ts";
import { printClientDefinitions } from "./client-definitions.ts";
import { printIsUnexpected } from "./is-unexpected.ts";
import { printLayers } from "./layers.ts";
import { printModels } from "./models.ts";
import { printPaging } from "./paging.ts";
import { printParameters } from "./parameters.ts";
import { modules, pathOf } from "./plan.ts";
import { printResponses } from "./responses.ts";
import { printPolling } from "./polling.ts";
import { resolveName, runtime, runtimes, type Runtime } from "./runtime.ts";
import { printStaticModule } from "./static-module.ts";

/** Every file of the client's `src/`; those that have nothing to say are left out. */
export function printPackage(rlc: RlcPackage): TextFile[] {
  const base = runtimes[rlc.flavor];
  return listFiles(rlc, base).map((file) => ({
    path: file.path,
    content: file.close((name) => resolveName(base, name)),
  }));
}

function listFiles(rlc: RlcPackage, base: Runtime): SourceFile[] {
  const { client, operations, paging, versionTable } = rlc;
  const layers = printLayers(rlc);
  const joinsHeaders = operations.some(({ parameters }) => parameters.joinsHeaders);
  const serializers = [
    ...(joinsHeaders ? ["serialize-helper.ts"] : []),
    ...(rlc.joinsQueries ? ["multi-collection.ts"] : []),
  ];
  const polling = printPolling(operations);
  const exported = [
    printClient(client, base, layers.functions),
    printParameters(operations),
    printResponses(operations),
    printClientDefinitions(rlc),
    printIsUnexpected(operations),
    printModels(rlc.models, modules.models),
    printModels(rlc.outputModels, modules.outputModels),
    ...(paging ? [printPaging(paging, operations)] : []),
    ...(versionTable ? [printVersionTable(versionTable)] : []),
    ...polling.exported,
    ...(serializers.length > 0 ? [printStaticModule(modules.serializeHelper, serializers)] : []),
  ].filter((file) => !file.isEmpty);
  const internal = [
    ...(client.logger === undefined ? [] : [printLogger(client.logger)]),
    printStaticModule(modules.responseKind, "response-kind.ts"),
    printStaticModule(modules.route, "route.ts"),
    ...polling.internal,
    ...layers.files,
    // What the other files turn out to need of these is not the index's to offer.
    ...(["bodySource", "mergePatch"] as const)
      .filter((module) => exported.some((file) => file.uses(`./${module}.js`)))
      .map((module) => printStaticModule(module, internalSources[module])),
  ];
  return [printIndex(client.moduleName, exported, base), ...internal, ...exported];
}

const internalSources = {
  bodySource: "body-source.ts",
  mergePatch: "merge-patch.ts",
} as const;

/** The package's door: every public name, and the factory as the default. */
function printIndex(
  factoryModule: string,
  exported: readonly SourceFile[],
  { restErrorModule }: Runtime,
): SourceFile {
  const file = new SourceFile(pathOf(modules.index));
  const specifiers = exported.map(({ path }) => `./${path.replace(/^src\/(.*)\.ts$/, "$1.js")}`);
  file.print`
    import createClient from ${printString(`./${factoryModule}.js`)};

    ${specifiers.map((specifier) => code`export * from ${printString(specifier)};`)}
    export { RestError, isRestError } from ${printString(restErrorModule)};

    export default createClient;
  `;
  return file;
}

function printLogger(namespace: string): SourceFile {
  const file = new SourceFile(pathOf(modules.logger));
  file.print`
    /** Logs of this package: \`AZURE_LOG_LEVEL=info\` or \`setLogLevel\` of \`@azure/logger\` shows them. */
    export const ${file.declare("logger")}: ${runtime.AzureLogger} = ${runtime.createClientLogger}(${printString(namespace)});
  `;
  return file;
}
