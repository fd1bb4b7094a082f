import type { RlcOperation } from "../shape/rlc.ts";
import { printString } from "../text/literal.ts";
import type { SourceFile } from "../text/source-file.ts";
import { modules } from "./plan.ts";
import { printStaticModule } from "./static-module.ts";

/** `isUnexpected.ts`: the statuses of every operation, and the function that looks them up. */
export function printIsUnexpected(operations: readonly RlcOperation[]): SourceFile {
  // Two operations may share a verb and a path, and then they share the statuses too.
  const expected = new Map<string, Set<string>>();
  for (const { verb, pattern, responses, polling } of operations) {
    const proper = responses.filter((response) => response.expected);
    const statuses = proper.flatMap((response) => response.statuses);
    // The answers to a poller are those of a GET, which bear the operation's own address.
    const polled = polling === undefined ? [] : [["GET", [...statuses, "200"]] as const];
    for (const [method, added] of [[verb.toUpperCase(), statuses] as const, ...polled]) {
      const key = `${method} ${pattern}`;
      expected.set(key, new Set([...(expected.get(key) ?? []), ...added]));
    }
  }
  const entries = [...expected].map(
    ([key, statuses]) => `${printString(key)}: [${[...statuses].map(printString).join(", ")}],`,
  );
  return printStaticModule(modules.isUnexpected, "is-unexpected.ts", {
    expectedStatuses: `{\n${entries.join("\n")}\n}`,
  });
}
