/** The api-versions of the service, the oldest first. */
export const apiVersions = [
  "2021-10-01",
  "2022-11-01",
  "2023-07-01",
  "2024-01-01",
  "2024-12-01",
] as const;

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
  "POST /api/hubs/{hub}/:addToGroups": {
    versions: ["2024-01-01", "2024-12-01"],
  },
  "POST /api/hubs/{hub}/:generateToken": {
    parameters: {
      group: ["2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"],
      clientType: ["2024-01-01", "2024-12-01"],
    },
  },
  "POST /api/hubs/{hub}/:removeFromGroups": {
    versions: ["2024-01-01", "2024-12-01"],
  },
  "POST /api/hubs/{hub}/:send": {
    parameters: {
      filter: ["2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"],
      messageTtlSeconds: ["2024-01-01", "2024-12-01"],
    },
  },
  "POST /api/hubs/{hub}/connections/{connectionId}/:send": {
    parameters: { messageTtlSeconds: ["2024-01-01", "2024-12-01"] },
  },
  "DELETE /api/hubs/{hub}/connections/{connectionId}/groups": {
    versions: ["2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"],
  },
  "POST /api/hubs/{hub}/groups/{group}/:send": {
    parameters: {
      filter: ["2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"],
      messageTtlSeconds: ["2024-01-01", "2024-12-01"],
    },
  },
  "GET /api/hubs/{hub}/groups/{group}/connections": {
    versions: ["2024-12-01"],
  },
  "POST /api/hubs/{hub}/users/{userId}/:send": {
    parameters: {
      filter: ["2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"],
      messageTtlSeconds: ["2024-01-01", "2024-12-01"],
    },
  },
};
