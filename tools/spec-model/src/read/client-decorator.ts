import type { Program, Type } from "@typespec/compiler";

/**
 * What a decorator of @azure-tools/typespec-client-generator-core gave a type for all languages;
 * `undefined` where it is not decorated, or only for other languages. The decorator keeps its
 * values under a registered symbol, so the package need not be loaded, nor be there at all.
 */
export function readClientDecorator(program: Program, name: string, target: Type): unknown {
  const key = Symbol.for(`@azure-tools/typespec-client-generator-core.${name}`);
  const scopes: unknown = program.stateMap(key).get(target);
  if (typeof scopes !== "object" || scopes === null) return undefined;
  return Reflect.get(scopes, allScopes);
}

const allScopes = Symbol.for("@azure-core/typespec-client-generator-core/all-scopes");
