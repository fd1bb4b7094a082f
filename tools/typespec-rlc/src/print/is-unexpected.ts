import type { RlcOperation } from "../shape/rlc.ts";
import { printString } from "../text/literal.ts";
import type { SourceFile } from "../text/source-file.ts";
import { modules } from "./plan.ts";
import { printStaticModule } from "./static-module.ts";

/** `isUnexpected.ts`: the statuses of every operation, and the function that looks them up. */
export function printIsUnexpected(operations: readonly RlcOperation[]): SourceFile {
  const entries = operations.map(({ verb, route, responses }) => {
    const statuses = responses.flatMap(({ status }) =>
      status === undefined ? [] : [printString(status)],
    );
    return `${printString(`${verb.toUpperCase()} ${route}`)}: [${statuses.join(", ")}],`;
  });
  return printStaticModule(modules.isUnexpected, "is-unexpected.ts", {
    expectedStatuses: `{\n${entries.join("\n")}\n}`,
  });
}
