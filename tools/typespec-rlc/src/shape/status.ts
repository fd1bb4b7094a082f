import type { Response, Status } from "@restline/spec-model";

/**
 * Every status that one of an operation's responses stands for. A range leaves out the codes that
 * have a response of their own, and the default has none.
 */
export function listStatuses(status: Status, responses: readonly Response[]): string[] {
  switch (status.kind) {
    case "code":
      return [String(status.code)];
    case "range": {
      const codes = new Set(
        responses.flatMap(({ status: it }) => (it.kind === "code" ? [it.code] : [])),
      );
      return Array.from(
        { length: status.end - status.start + 1 },
        (_, index) => status.start + index,
      )
        .filter((code) => !codes.has(code))
        .map(String);
    }
    case "default":
      return [];
  }
}
