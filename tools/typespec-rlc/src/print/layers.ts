import type { RlcPackage, RlcPath } from "../shape/rlc.ts";
import { printMemberKey, printString } from "../text/literal.ts";
import type { Name } from "../text/name.ts";
import type { SourceFile } from "../text/source-file.ts";
import { modules, valueIn } from "./plan.ts";
import { printStaticModule } from "./static-module.ts";

/** What stands between the paths of a client and the runtime: functions, and the modules of them. */
export interface Layers {
  /** Each takes the client and gives it back; the innermost comes first. */
  readonly functions: readonly Name[];
  readonly files: readonly SourceFile[];
}

/** Only what the operations of the client need. */
export function printLayers({ paths, repeatsQueries }: RlcPackage): Layers {
  const templates = paths.flatMap(({ route, template }) =>
    template === undefined ? [] : [`${printString(route)}: ${printString(template)},`],
  );
  const mediaTypes = printByOperation(paths, (path) => path.mediaTypes);
  const textAnswers = printByOperation(paths, (path) => path.textAnswers);
  const byteAnswers = printByOperation(paths, (path) => path.byteAnswers);
  const layers: Layer[] = [
    // What changes the route comes first: to the others it has to be the spec's.
    { module: "queryRepeats", name: "keepRepeats", isNeeded: repeatsQueries },
    {
      module: "pathArguments",
      name: "guardPaths",
      isNeeded: paths.some(({ parameters }) => parameters.length > 0),
    },
    { module: "pathTemplate", name: "fillPaths", constants: { templates } },
    { module: "mediaTypes", name: "nameMediaTypes", constants: { mediaTypes } },
    { module: "textAnswers", name: "readTexts", constants: { textAnswers } },
    { module: "byteAnswers", name: "readBytes", constants: { byteAnswers } },
  ];
  const needed = layers.filter(
    ({ constants = {}, isNeeded }) =>
      isNeeded ?? Object.values(constants).some((entries) => entries.length > 0),
  );
  const files = needed.map(({ module, constants = {} }) =>
    printStaticModule(
      modules[module],
      staticSources[module],
      Object.fromEntries(
        Object.entries(constants).map(([name, entries]) => [name, printObject(entries)]),
      ),
    ),
  );
  const wraps = files.some((file) => file.uses(`./${modules.operationCalls}.js`));
  return {
    functions: needed.map(({ module, name }) => valueIn(modules[module], name)),
    files: wraps
      ? [printStaticModule(modules.operationCalls, "operation-calls.ts"), ...files]
      : files,
  };
}

interface Layer {
  readonly module: keyof typeof staticSources;
  /** The function in the module. */
  readonly name: string;
  /** The entries of the module's tables; without any there is no need for the layer. */
  readonly constants?: Readonly<Record<string, readonly string[]>>;
  readonly isNeeded?: boolean;
}

const staticSources = {
  queryRepeats: "query-repeats.ts",
  pathArguments: "path-arguments.ts",
  pathTemplate: "path-template.ts",
  mediaTypes: "media-types.ts",
  textAnswers: "text-answers.ts",
  byteAnswers: "byte-answers.ts",
} as const;

/** The entries of a table by route and verb, of the paths that have something to say. */
function printByOperation<T>(
  paths: readonly RlcPath[],
  read: (path: RlcPath) => Readonly<Record<string, T>>,
): string[] {
  return paths.flatMap((path) => {
    const verbs = Object.entries(read(path));
    if (verbs.length === 0) return [];
    return [`${printString(path.route)}: ${printObject(verbs.map(printMember))},`];
  });
}

/** Plain data as a literal, for the formatter to lay out. */
function printData(value: unknown): string {
  if (typeof value === "string") return printString(value);
  if (Array.isArray(value)) return `[${value.map(printData).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value).map(printMember).join(" ")} }`;
}

function printMember([key, value]: readonly [string, unknown]): string {
  return `${printMemberKey(key)}: ${printData(value)},`;
}

function printObject(entries: readonly string[]): string {
  return `{\n${entries.join("\n")}\n}`;
}
