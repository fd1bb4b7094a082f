import type { AnyNode } from "acorn";

/** The named function, class member or constant around a node, outermost first: `createList.next`. */
export function nameOwner(ancestors: readonly AnyNode[]): string {
  const names = ancestors.flatMap((node) => nameOf(node) ?? []);
  return names.length === 0 ? "module" : names.slice(0, 2).join(".");
}

function nameOf(node: AnyNode): string | undefined {
  switch (node.type) {
    case "FunctionDeclaration":
      return node.id?.name;
    case "VariableDeclarator":
      return node.id.type === "Identifier" ? node.id.name : undefined;
    case "MethodDefinition":
      return node.key.type === "Identifier" ? node.key.name : undefined;
    default:
      return undefined;
  }
}
