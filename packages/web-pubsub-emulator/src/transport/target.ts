/** The path and the query of a request target such as `/api/health?api-version=2024-12-01`. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const relative = toOriginForm(target);
  const mark = relative.indexOf("?");
  return mark === -1
    ? { path: relative, query: "" }
    : { path: relative.slice(0, mark), query: relative.slice(mark + 1) };
}

/** Proxies may send a whole URL as the target; an asterisk stands for the server itself. */
function toOriginForm(target: string): string {
  if (target.startsWith("/")) return target;
  const url = URL.parse(target);
  return url === null ? "/" : `${url.pathname}${url.search}`;
}
