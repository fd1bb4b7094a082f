import type { RlcOperationVersions, RlcVersionTable } from "../shape/rlc.ts";
import { code, type Code } from "../text/code.ts";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf } from "./plan.ts";

/** `apiVersions.ts`: the api-versions of the service, and what not every one of them has. */
export function printVersionTable({ versions, operations }: RlcVersionTable): SourceFile {
  const file = new SourceFile(pathOf(modules.apiVersions));
  file.print`
    /** The api-versions of the service, the oldest first. */
    export const ${file.declare("apiVersions")} = ${printList(versions)} as const;

    /** An api-version of the service. */
    export type ${file.declare("ApiVersion")} = (typeof apiVersions)[number];

    /** The api-versions that have an operation, and those that have its parameters. */
    export interface ${file.declare("OperationVersions")} {
      /** Left out: every api-version has the operation. */
      readonly versions?: readonly ApiVersion[];
      /** By the parameters' names on the wire; left out are those as old as the operation. */
      readonly parameters?: Readonly<Record<string, readonly ApiVersion[]>>;
    }

    /** What not every api-version has, by verb and route: \`GET /items/{id}\`. */
    export const ${file.declare("operationVersions")}: Readonly<Record<string, OperationVersions>> = {
      ${operations.map(printOperation)}
    };
  `;
  return file;
}

function printOperation({ key, versions, parameters }: RlcOperationVersions): Code {
  const entries = parameters.map(
    ({ name, versions: some }) => code`${printString(name)}: ${printList(some)},`,
  );
  return code`
    ${printString(key)}: {
      ${versions === undefined ? [] : [code`versions: ${printList(versions)},`]}
      ${entries.length === 0 ? [] : [code`parameters: { ${entries} },`]}
    },
  `;
}

function printList(texts: readonly string[]): string {
  return `[${texts.map(printString).join(", ")}]`;
}
