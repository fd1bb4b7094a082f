import type { RlcMember } from "../shape/clients.ts";
import { code } from "../text/code.ts";
import type { TextFile } from "../text/format.ts";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { printPackage } from "./package.ts";
import { modules, pathOf } from "./plan.ts";

/** The sources of all clients: one is the package; several have a folder each, and a common door. */
export function printClients(members: readonly RlcMember[]): TextFile[] {
  const files = members.flatMap(({ rlc, place }) =>
    printPackage(rlc).map(({ path, content }) => ({
      path: place === undefined ? path : path.replace(/^src\//, `src/${place.folder}/`),
      content,
    })),
  );
  const places = members.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return files;
  const door = new SourceFile(pathOf(modules.index));
  for (const { folder, namespace, factory } of places) {
    const module = printString(`./${folder}/index.js`);
    door.print`${code`
      export { default as ${factory} } from ${module};
      export * as ${namespace} from ${module};
    `}`;
  }
  return [{ path: door.path, content: door.close() }, ...files];
}
