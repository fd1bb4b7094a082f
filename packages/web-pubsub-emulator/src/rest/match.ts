import type { Route } from "./routes.ts";

/** Where a request leads. */
export type Match =
  | {
      readonly kind: "route";
      readonly route: Route;
      /** The variable segments of the path, decoded. */
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** The path exists, for other methods. */
  | { readonly kind: "methodNotAllowed"; readonly allow: readonly string[] }
  | { readonly kind: "notFound" }
  /** The path is not decodable: percent signs that stand for no UTF-8, or for a NUL. */
  | { readonly kind: "malformed" };

/** Finds routes by method and path. Built once: a request costs one look at each route of its length. */
export class RouteTable {
  readonly #bySegments = new Map<number, CompiledRoute[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path.slice(1).split("/");
      const sameLength = this.#bySegments.get(segments.length) ?? [];
      sameLength.push({ route, segments });
      this.#bySegments.set(segments.length, sameLength);
    }
  }

  /** @param path - percent-encoded, with its leading slash; one trailing slash makes no difference. */
  match(method: string, path: string): Match {
    const segments = readSegments(path);
    if (segments === undefined) return { kind: "malformed" };
    const allow: string[] = [];
    for (const { route, segments: pattern } of this.#bySegments.get(segments.length) ?? []) {
      const parameters = matchSegments(pattern, segments);
      if (parameters === undefined) continue;
      if (route.method === method) return { kind: "route", route, parameters };
      allow.push(route.method);
    }
    return allow.length === 0 ? { kind: "notFound" } : { kind: "methodNotAllowed", allow };
  }
}

interface CompiledRoute {
  readonly route: Route;
  readonly segments: readonly string[];
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  let index = 0;
  for (const expected of pattern) {
    const actual = segments[index++] ?? "";
    if (expected.startsWith("{")) {
      if (actual === "") return undefined;
      parameters[expected.slice(1, -1)] = actual;
    } else if (expected !== actual) return undefined;
  }
  return parameters;
}

function readSegments(path: string): readonly string[] | undefined {
  const resolved = resolveDots(path).slice(1);
  const trimmed = resolved.endsWith("/") ? resolved.slice(0, -1) : resolved;
  try {
    const segments = trimmed.split("/").map(decodeSegment);
    return segments.some((segment) => segment.includes("\0")) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** `.` and `..`, encoded or not, are resolved before anything else, as every web server does it. */
function resolveDots(path: string): string {
  return /\/(?:\.|%2e)/i.test(path) ? new URL(`http://localhost${path}`).pathname : path;
}

/** An encoded slash stays encoded, so that it never separates, as in the service team's own emulator. */
function decodeSegment(segment: string): string {
  return segment.includes("%") ? decodeURIComponent(segment.replace(/%(?=2f)/gi, "%25")) : segment;
}
