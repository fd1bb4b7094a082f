/** The stable api-versions, oldest first. As dates in this form they compare as strings do. */
export const apiVersions = [
  "2021-10-01",
  "2022-11-01",
  "2023-07-01",
  "2024-01-01",
  "2024-12-01",
] as const;

/** A version that the service knows. */
export type ApiVersion = (typeof apiVersions)[number];

/** What the service reports on its answers. */
export const supportedVersions: string = apiVersions.join(", ");

/** Serves who names no version; its form of an error serves who names one that does not exist. */
export const latestVersion: ApiVersion = "2024-12-01";

/**
 * The version that a request asks for. `undefined` for an unknown one, an empty one or several.
 * The parameter is documented as required; without it the service team's own emulator takes the latest.
 */
export function readApiVersion(query: URLSearchParams): ApiVersion | undefined {
  const asked = query.getAll("api-version");
  if (asked.length === 0) return latestVersion;
  const [only] = asked;
  return asked.length === 1 ? apiVersions.find((version) => version === only) : undefined;
}
