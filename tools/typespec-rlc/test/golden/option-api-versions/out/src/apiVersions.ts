/** The api-versions of the service, the oldest first. */
export const apiVersions = ["2023-01-01", "2024-01-01", "2025-01-01"] as const;

/** An api-version of the service. */
export type ApiVersion = (typeof apiVersions)[number];

/** The api-versions that have an operation, and those that have its parameters. */
export interface OperationVersions {
  /** Left out: every api-version has the operation. */
  readonly versions?: readonly ApiVersion[];
  /** By the parameters' names on the wire; left out are those as old as the operation. */
  readonly parameters?: Readonly<Record<string, readonly ApiVersion[]>>;
}

/** What not every api-version has, by verb and route: `GET /items/{id}`. */
export const operationVersions: Readonly<Record<string, OperationVersions>> = {
  "GET /later": {
    versions: ["2024-01-01", "2025-01-01"],
    parameters: { limit: ["2025-01-01"] },
  },
  "DELETE /again/{id}": {
    versions: ["2023-01-01", "2025-01-01"],
  },
  "POST /items": {
    parameters: { "x-note": ["2024-01-01", "2025-01-01"], filter: ["2025-01-01"] },
  },
};
