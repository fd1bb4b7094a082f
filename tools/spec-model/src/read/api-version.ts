import type { ModelProperty, Program } from "@typespec/compiler";
import { getVersions } from "@typespec/versioning";
import { readClientDecorator } from "./client-decorator.ts";

/**
 * Tells whether a parameter carries the service's api-version: it says so (`@apiVersion` of
 * @azure-tools/typespec-client-generator-core), its type is the enum of `@versioned`, or it is
 * called so on the wire, as in every Azure service.
 */
export function isApiVersion(program: Program, property: ModelProperty, wireName: string): boolean {
  const declared = readClientDecorator(program, "apiVersion", property);
  if (typeof declared === "boolean") return declared;
  return isVersionsEnum(program, property) || /^api-?version$/i.test(wireName);
}

function isVersionsEnum(program: Program, { type }: ModelProperty): boolean {
  if (type.kind !== "Enum") return false;
  const [, versions] = getVersions(program, type);
  const [version] = versions?.getVersions() ?? [];
  // The view of an api-version has a copy of the enum: both come from the same source.
  return version !== undefined && version.enumMember.enum.node === type.node;
}
