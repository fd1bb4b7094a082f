import {
  nameOperation,
  type Operation,
  type ServiceVersion,
  type WireModel,
} from "@restline/spec-model";

/** What names an operation of one api-version: the head of a fixture. */
export interface OperationName {
  /** The operation's name in the spec, with its group before it where it has one: `Users.get`. */
  readonly operation: string;
  /** Absent where the service has no versions. */
  readonly apiVersion?: string;
}

/** An operation and the api-version that it is of, or what of its name the spec does not have. */
export type FoundOperation =
  | { readonly kind: "found"; readonly operation: Operation; readonly version: ServiceVersion }
  | {
      readonly kind: "missing";
      readonly field: "api-version" | "operation";
      readonly message: string;
    };

/** Finds an operation by its name and api-version in all services of a spec. */
export function findOperation(
  model: WireModel,
  { apiVersion, operation: name }: OperationName,
): FoundOperation {
  const all = model.services.flatMap(({ versions }) => versions);
  const versions = all.filter((version) => version.apiVersion === apiVersion);
  if (versions.length === 0) {
    const known = all.map((version) => version.apiVersion ?? "none").join(", ");
    const message = `is ${apiVersion ?? "missing"}, the spec has ${known}`;
    return { kind: "missing", field: "api-version", message };
  }
  for (const version of versions) {
    const operation = version.operations.find((candidate) => nameOperation(candidate) === name);
    if (operation !== undefined) return { kind: "found", operation, version };
  }
  const where = apiVersion === undefined ? "the spec" : `${apiVersion} of the spec`;
  return { kind: "missing", field: "operation", message: `${name} is not in ${where}` };
}
