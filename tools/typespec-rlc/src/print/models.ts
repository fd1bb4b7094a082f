import type { RlcDeclaration, RlcInterface, RlcKnownValues } from "../shape/rlc-type.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printKey, printLiteral, printMemberKey } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { type modules, pathOf } from "./plan.ts";
import { printProperties, printType } from "./type.ts";

type ModelModule = typeof modules.models | typeof modules.outputModels;

/** `models.ts` or `outputModels.ts`. */
export function printModels(
  declarations: readonly RlcDeclaration[],
  module: ModelModule,
): SourceFile {
  const file = new SourceFile(pathOf(module));
  if (declarations.some(hasUnlistedValue)) printUnlistedValue(file);
  for (const declaration of declarations) {
    file.declare(declaration.name);
    file.print`${printDeclaration(declaration, module)}`;
  }
  return file;
}

function hasUnlistedValue(declaration: RlcDeclaration): boolean {
  return (
    declaration.kind === "interface" &&
    declaration.properties.some(({ type }) => type.kind === "unlisted")
  );
}

/** A string type that no literal belongs to, so that a `switch` over the literals leaves it out. */
function printUnlistedValue(file: SourceFile): void {
  file.print`
    /** A value that is none of those listed here: the service may know more of them. */
    type ${file.declare("UnlistedValue")} = \`\${string & { readonly __unlisted: true }}\`;
  `;
}

function printDeclaration(declaration: RlcDeclaration, module: ModelModule): Code {
  switch (declaration.kind) {
    case "interface":
      return printInterface(declaration, module);
    case "alias":
      return code`
        ${printDoc(declaration.doc, declaration.deprecated)}
        export type ${declaration.name} = ${printType(declaration.type, module)};
      `;
    case "knownValues":
      return printKnownValues(declaration);
  }
}

function printInterface(declaration: RlcInterface, module: ModelModule): Code {
  const bases = [
    ...(declaration.base === undefined ? [] : [declaration.base]),
    ...(declaration.index ? [code`Record<string, ${printType(declaration.index, module)}>`] : []),
  ];
  const heritage = bases.length === 0 ? undefined : code` extends ${join(bases, ", ")}`;
  return code`
    ${printDoc(declaration.doc, declaration.deprecated)}
    export interface ${declaration.name}${heritage} {
      ${printProperties(declaration.properties, module)}
    }
  `;
}

function printKnownValues({ name, of, values }: RlcKnownValues): Code {
  const entries = values.map(
    ({ key, value, doc }) => code`
      ${printDoc(doc)}
      ${printMemberKey(key)}: ${printLiteral(value)},
    `,
  );
  const types = values.map(
    ({ key, value }) => code`readonly ${printKey(key)}: ${printLiteral(value)};`,
  );
  return code`
    /** The known values of {@link ${of}}; the service may know more. */
    export const ${name}: {
      ${types}
    } = {
      ${entries}
    };
  `;
}
