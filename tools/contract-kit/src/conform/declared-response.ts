import type { Response, Status } from "@restline/spec-model";

/**
 * The response that declares a status: by its code before a range, by a range before the default.
 * A default that is an error stands for the statuses of errors, 400 to 599, and for no success.
 */
export function findResponse(responses: readonly Response[], code: number): Response | undefined {
  const find = (declares: (status: Status, error: boolean) => boolean): Response | undefined =>
    responses.find(({ error, status }) => declares(status, error));
  return (
    find((status) => status.kind === "code" && status.code === code) ??
    find((status) => status.kind === "range" && status.start <= code && code <= status.end) ??
    find((status, error) => status.kind === "default" && (!error || code >= 400))
  );
}
