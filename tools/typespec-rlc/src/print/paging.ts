import type { RlcOperation, RlcPaging } from "../shape/rlc.ts";
import { printString } from "../text/literal.ts";
import type { SourceFile } from "../text/source-file.ts";
import { modules } from "./plan.ts";
import { printStaticModule } from "./static-module.ts";

/** `paginateHelper.ts`, with what this service has for its items, links and tokens. */
export function printPaging(
  { itemNames, nextLinkNames, trustedOrigins }: RlcPaging,
  operations: readonly RlcOperation[],
): SourceFile {
  return printStaticModule(modules.paginateHelper, "paginate-helper.ts", {
    itemNames: `[${itemNames.map(printString).join(", ")}]`,
    nextLinkNames: `[${nextLinkNames.map(printString).join(", ")}]`,
    trustedOrigins: `[${trustedOrigins.map(printString).join(", ")}]`,
    continuations: `{\n${operations.flatMap(printContinuation).join("\n")}\n}`,
  });
}

/** Most lists go on by a link that a GET follows: nothing has to be said of them. */
function printContinuation({ verb, pattern, paging }: RlcOperation): string[] {
  const { continuationToken: token, nextLinkVerb, reinjected } = paging ?? {};
  const parts = [
    ...(nextLinkVerb === undefined ? [] : [`verb: ${printString(nextLinkVerb)}`]),
    ...(reinjected === undefined
      ? []
      : [`reinjected: [${reinjected.map(printString).join(", ")}]`]),
    ...(token === undefined
      ? []
      : [
          token.from.kind === "body"
            ? `tokenPath: ${printString(token.from.path.join("."))}`
            : `tokenHeader: ${printString(token.from.name)}`,
          `${token.to.kind}: ${printString(token.to.name)}`,
        ]),
  ];
  if (parts.length === 0) return [];
  return [`${printString(`${verb.toUpperCase()} ${pattern}`)}: { ${parts.join(", ")} },`];
}
