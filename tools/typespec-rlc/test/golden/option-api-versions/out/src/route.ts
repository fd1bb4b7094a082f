/**
 * What a table says of the operation that a request belongs to; its keys are `"VERB /route"`. The
 * path itself comes first, then the route that matches most of the path's end. `undefined`: the
 * table has no such operation. A table is indexed when it is first asked, and may not change then.
 */
export function findByRoute<T>(
  table: Readonly<Record<string, T>>,
  method: string,
  url: string,
): T | undefined {
  const path = readPath(url);
  const exact = table[`${method} ${path}`];
  if (exact !== undefined) return exact;
  const index = indexes.get(table) ?? indexRoutes(Object.keys(table));
  indexes.set(table, index);
  const root = index.get(method);
  const key = root && findLongest(root, path)?.key;
  return key === undefined ? undefined : table[key];
}

const indexes = new WeakMap<object, Map<string, Segments>>();

/** The routes of a verb, segment by segment from their ends: an endpoint may have a path itself. */
interface Segments {
  readonly literals: Map<string, Segments>;
  readonly patterns: { readonly pattern: RegExp; readonly before: Segments }[];
  readonly routes: Route[];
}

interface Route {
  readonly key: string;
  /** How many segments it has; the longest wins, the first among equals. */
  readonly length: number;
  readonly order: number;
  /** Whether it may begin here, with so many segments of the path before it. */
  readonly fits: (before: number, path: string) => boolean;
}

function indexRoutes(keys: readonly string[]): Map<string, Segments> {
  const index = new Map<string, Segments>();
  keys.forEach((key, order) => {
    const [verb = "", route = ""] = key.split(" ");
    const root = index.get(verb) ?? makeSegments();
    index.set(verb, root);
    const wanted = route.split("/");
    const add = (segments: readonly string[], fits: Route["fits"]): void => {
      openSegments(root, segments).routes.push({ key, length: wanted.length, order, fits });
    };
    const [start = "", ...rooted] = wanted;
    // What precedes the route begins where the route does: with nothing before its first slash.
    if (start === "") add(rooted, (before) => before > 0);
    else add(wanted, () => true);
    // An argument that leads the route may be the root itself, which leaves no segment behind.
    const [first = "", ...others] = rooted;
    if (start === "" && /^\{[^}]*\}$/.test(first)) add(others, (before) => before === 1);
    // `{+name}` stands for anything, slashes and nothing among it: only what follows is sure.
    const last = wanted.reduce((at, segment, i) => (segment.includes("{+") ? i : at), -1);
    if (last !== -1) {
      const pattern = new RegExp(`${printPattern(route, "[^/]+")}$`);
      add(wanted.slice(last + 1), (_, path) => pattern.test(path));
    }
  });
  return index;
}

function makeSegments(): Segments {
  return { literals: new Map(), patterns: [], routes: [] };
}

/** Where the routes that end in some segments are, made if need be. */
function openSegments(root: Segments, segments: readonly string[]): Segments {
  return segments.reduceRight((after, text) => {
    if (!text.includes("{")) {
      const known = after.literals.get(text) ?? makeSegments();
      after.literals.set(text, known);
      return known;
    }
    // `{name}` stands for anything but nothing, alone or beside fixed text, whatever its name is.
    const source = `^${printPattern(text, ".+")}$`;
    const known = after.patterns.find(({ pattern }) => pattern.source === source)?.before;
    const before = known ?? makeSegments();
    if (known === undefined) after.patterns.push({ pattern: new RegExp(source), before });
    return before;
  }, root);
}

function findLongest(root: Segments, path: string): Route | undefined {
  const actual = path.split("/");
  let found: Route | undefined;
  const visit = ({ routes, literals, patterns }: Segments, before: number): void => {
    for (const route of routes) {
      if (isBetter(route, found) && route.fits(before, path)) found = route;
    }
    const segment = actual[before - 1];
    if (segment === undefined) return;
    const literal = literals.get(segment);
    if (literal !== undefined) visit(literal, before - 1);
    for (const { pattern, before: next } of patterns) {
      if (pattern.test(segment)) visit(next, before - 1);
    }
  };
  visit(root, actual.length);
  return found;
}

function isBetter(route: Route, other: Route | undefined): boolean {
  if (other === undefined || route.length > other.length) return true;
  return route.length === other.length && route.order < other.order;
}

/** A route as a regular expression; `{+name}` stands for anything in it. */
function printPattern(route: string, argument: string): string {
  return route
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (part.startsWith("{")) return part.startsWith("{+") && argument !== ".+" ? ".*" : argument;
      return part.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&");
    })
    .join("");
}

function readPath(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/, "");
}
