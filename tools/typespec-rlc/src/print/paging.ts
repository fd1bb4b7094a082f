import type { RlcPaging } from "../shape/rlc.ts";
import { printString } from "../text/literal.ts";
import type { SourceFile } from "../text/source-file.ts";
import { modules } from "./plan.ts";
import { printStaticModule } from "./static-module.ts";

/** `paginateHelper.ts`, with the names that this service has for its items and links. */
export function printPaging({ itemNames, nextLinkNames }: RlcPaging): SourceFile {
  return printStaticModule(modules.paginateHelper, "paginate-helper.ts", {
    itemNames: `[${itemNames.map(printString).join(", ")}]`,
    nextLinkNames: `[${nextLinkNames.map(printString).join(", ")}]`,
  });
}
