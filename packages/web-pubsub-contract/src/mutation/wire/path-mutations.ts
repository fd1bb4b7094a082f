import type { Operation } from "@restline/spec-model";
import type { WireMutation, WireRequest } from "./wire-message.ts";

/** What can go wrong with the verb and the arguments in the path. */
export function listPathMutations({ parameters, path, verb }: Operation): readonly WireMutation[] {
  const names = parameters.flatMap(({ kind, name }) => (kind === "path" ? [name] : []));
  return [
    ...verbs
      .filter((other) => other !== verb.toUpperCase())
      .map((other) => ({
        what: `verb ${other}`,
        request: (request: WireRequest) => ({ ...request, method: other }),
      })),
    {
      what: "path with a segment more",
      request: (request) => changePath(request, (text) => `${text}/more`),
    },
    {
      what: "path without its last segment",
      request: (request) => changePath(request, (text) => text.replace(/\/[^/]*$/, "")),
    },
    ...names.flatMap((name) => listArgumentMutations(path, name)),
    ...names.flatMap((name, index) =>
      names.slice(index + 1).map((other) => ({
        what: `path arguments ${name} and ${other} exchanged`,
        request: (request: WireRequest) => exchange(request, path, [name, other]),
      })),
    ),
  ];
}

const verbs = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD"];

function listArgumentMutations(path: string, name: string): readonly WireMutation[] {
  const change = (what: string, replace: (text: string) => string): WireMutation => ({
    what: `path argument ${name} ${what}`,
    request: (request) => changeArgument(request, { path, name }, replace),
  });
  return [
    change("not encoded", decodeURIComponent),
    change("encoded twice", encodeURIComponent),
    change("of another value", () => "other"),
  ];
}

function changeArgument(
  request: WireRequest,
  { name, path }: { readonly path: string; readonly name: string },
  change: (text: string) => string,
): WireRequest | undefined {
  const index = path.split("/").indexOf(`{${name}}`);
  return changePath(request, (text) =>
    text
      .split("/")
      .map((segment, at) => (at === index ? change(segment) : segment))
      .join("/"),
  );
}

function exchange(
  request: WireRequest,
  path: string,
  [one, other]: readonly [string, string],
): WireRequest | undefined {
  const segments = path.split("/");
  const [first, second] = [segments.indexOf(`{${one}}`), segments.indexOf(`{${other}}`)];
  return changePath(request, (text) => {
    const actual = text.split("/");
    const swapped: Record<number, number> = { [first]: second, [second]: first };
    return actual.map((segment, at) => actual[swapped[at] ?? at] ?? segment).join("/");
  });
}

function changePath(
  request: WireRequest,
  change: (text: string) => string,
): WireRequest | undefined {
  const parts = /^(?<origin>https?:\/\/[^/?#]*)(?<path>[^?]*)(?<query>.*)$/s.exec(
    request.url,
  )?.groups;
  const { origin = "", path = "", query = "" } = parts ?? {};
  const changed = change(path);
  return changed === path ? undefined : { ...request, url: `${origin}${changed}${query}` };
}
