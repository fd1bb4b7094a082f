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
export function printLayers({ paths }: RlcPackage): Layers {
  const functions: Name[] = [];
  const files: SourceFile[] = [];
  if (paths.some(({ parameters }) => parameters.length > 0)) {
    functions.push(valueIn(modules.pathArguments, "guardPaths"));
    files.push(printStaticModule(modules.pathArguments, "path-arguments.ts"));
  }
  const templates = paths.flatMap(({ route, template }) =>
    template === undefined ? [] : [`${printString(route)}: ${printString(template)},`],
  );
  if (templates.length > 0) {
    functions.push(valueIn(modules.pathTemplate, "fillPaths"));
    files.push(
      printStaticModule(modules.pathTemplate, "path-template.ts", {
        templates: printObject(templates),
      }),
    );
  }
  const byteAnswers = printByOperation(paths, ({ byteAnswers: verbs }) => verbs);
  if (byteAnswers.length > 0) {
    functions.push(valueIn(modules.byteAnswers, "readBytes"));
    files.push(
      printStaticModule(modules.operationCalls, "operation-calls.ts"),
      printStaticModule(modules.byteAnswers, "byte-answers.ts", {
        byteAnswers: printObject(byteAnswers),
      }),
    );
  }
  return { functions, files };
}

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
