import type { Operation, PathParameter, Server } from "@restline/spec-model";

/** What a path says: the text of each path parameter, as it was written. */
export type PathMatch =
  | { readonly kind: "match"; readonly texts: ReadonlyMap<string, string> }
  /** `template` is what the spec has there. */
  | { readonly kind: "mismatch"; readonly template: string };

/**
 * Fits a URL's path, still percent-encoded, into the operation's template behind the base path of
 * one of the servers. The host is not looked at: fixtures have a stand-in for it.
 */
export function matchPath(
  path: string,
  operation: Operation,
  servers: readonly Server[],
): PathMatch {
  const parameters = operation.parameters.filter((parameter) => parameter.kind === "path");
  const bases = servers.length === 0 ? [""] : servers.map(({ url }) => basePathOf(url));
  for (const base of bases) {
    const { pattern, names } = compileTemplate(base, operation.path, parameters);
    const match = pattern.exec(path);
    if (match === null) continue;
    return { kind: "match", texts: new Map(names.map((name, at) => [name, match[at + 1] ?? ""])) };
  }
  return { kind: "mismatch", template: `${bases[0] ?? ""}${operation.path}` };
}

/** What follows the host in a server's URL template: `/v1` in `https://{region}.example.com/v1`. */
function basePathOf(url: string): string {
  const path = /^(?:\{[^}]*\}|[a-z]+:\/\/[^/]*)(.*)$/i.exec(url)?.[1] ?? "";
  return path.replace(/\/$/, "");
}

function compileTemplate(
  base: string,
  path: string,
  parameters: readonly PathParameter[],
): { pattern: RegExp; names: readonly string[] } {
  const names: string[] = [];
  // A server's own parameters take part in the match, and are not checked further.
  const source = `${base.replaceAll(/\{[^}]*\}/g, "{}")}${path}`.replaceAll(
    /\{([^}]*)\}|[^{}]+/g,
    (part: string, name: string | undefined) => {
      if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      if (name === "") return "[^/]+";
      names.push(name);
      return `(${expansionOf(parameters.find((parameter) => parameter.name === name))})`;
    },
  );
  return { pattern: new RegExp(`^${source}$`), names };
}

/** Every text that an expression can expand to (RFC 6570). */
function expansionOf(parameter: PathParameter | undefined): string {
  const segment = parameter?.allowReserved === true ? "[^?#]+" : "[^/?#]+";
  const first = { simple: "", fragment: "#", label: "\\.", matrix: ";", path: "/" };
  const style = parameter?.style ?? "simple";
  const many = style === "path" && parameter?.explode === true ? `(?:\\/${segment})+` : undefined;
  const expansion = many ?? `${first[style]}${segment}`;
  return parameter?.optional === true ? `(?:${expansion})?` : expansion;
}
