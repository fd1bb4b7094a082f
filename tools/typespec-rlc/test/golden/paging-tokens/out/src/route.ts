/**
 * What a table says of the operation that a request belongs to; its keys are `"VERB /route"`. The
 * path itself comes first, then the route that matches most of the path's end. `undefined`: the
 * table has no such operation.
 */
export function findByRoute<T>(
  table: Readonly<Record<string, T>>,
  method: string,
  url: string,
): T | undefined {
  const path = readPath(url);
  const exact = table[`${method} ${path}`];
  if (exact !== undefined) return exact;
  const actual = path.split("/");
  let found: T | undefined;
  let longest = -1;
  for (const [key, value] of Object.entries(table)) {
    const [verb, route = ""] = key.split(" ");
    const wanted = route.split("/");
    if (verb !== method || wanted.length <= longest) continue;
    if (!matchesEnd(wanted, actual) && !matchesAcross(route, path)) continue;
    found = value;
    longest = wanted.length;
  }
  return found;
}

/** An endpoint may have a path of its own, so a route has to match from the end. */
function matchesEnd(wanted: readonly string[], actual: readonly string[]): boolean {
  const offset = actual.length - wanted.length;
  const [root = "", first = "", ...others] = wanted;
  // An argument that leads the route may be the root itself, which leaves no segment behind.
  if (offset === -1 && /^\{[^}]*\}$/.test(first)) return matchesEnd([root, ...others], actual);
  if (offset < 0) return false;
  return wanted.every((segment, index) => {
    // What precedes the route begins where the route does: with nothing before its first slash.
    if (index === 0 && segment === "") return true;
    return matchesSegment(segment, actual[offset + index] ?? "");
  });
}

/** `{+name}` stands for anything, slashes and nothing among it, so segments cannot be counted. */
function matchesAcross(route: string, path: string): boolean {
  if (!route.includes("{+")) return false;
  const pattern = route
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (part.startsWith("{")) return part.startsWith("{+") ? ".*" : "[^/]+";
      return escapePattern(part);
    })
    .join("");
  return new RegExp(`${pattern}$`).test(path);
}

/** `{name}` stands for anything but nothing, alone or beside fixed text. */
function matchesSegment(wanted: string, actual: string): boolean {
  if (!wanted.includes("{")) return wanted === actual;
  const pattern = wanted
    .split(/\{[^}]*\}/)
    .map(escapePattern)
    .join(".+");
  return new RegExp(`^${pattern}$`).test(actual);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&");
}

function readPath(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/, "");
}
