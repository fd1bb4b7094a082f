import type { Paging } from "@restline/spec-model";
import type { Exchange, RecordedRequest, RecordedResponse } from "../fixture/fixture.ts";
import { isJsonObject, readJson, type Json } from "../fixture/json.ts";
import { textOfBody } from "../fixture/body.ts";

/** Whether exchanges show how a list goes on: an answer that says where, and a request that goes there. */
export function showsNextPage(exchanges: readonly Exchange[], paging: Paging): boolean {
  return exchanges.some(({ outcome }, index) => {
    if (outcome.kind !== "response") return false;
    const later = exchanges.slice(index + 1).map(({ request }) => request);
    return followsLink(outcome, later, paging) || sendsToken(outcome, later, paging);
  });
}

function followsLink(
  answer: RecordedResponse,
  later: readonly RecordedRequest[],
  { nextLink }: Paging,
): boolean {
  const link = nextLink === undefined ? undefined : valueAt(answer, nextLink);
  if (typeof link !== "string" || link === "") return false;
  const [path = "", pairs = []] = splitUrl(link);
  return later.some(({ url }) => {
    const [requested, sent] = splitUrl(url);
    // A link may leave out parameters that the client has to send again.
    return requested.endsWith(path) && pairs.every((pair) => sent.includes(pair));
  });
}

function sendsToken(
  answer: RecordedResponse,
  later: readonly RecordedRequest[],
  { continuationToken }: Paging,
): boolean {
  if (continuationToken === undefined) return false;
  const { from, to } = continuationToken;
  const token =
    from.kind === "header" ? answer.headers[from.name.toLowerCase()] : valueAt(answer, from.path);
  if (typeof token !== "string" || token === "") return false;
  return later.some(({ headers, url }) =>
    to.kind === "header"
      ? headers[to.name.toLowerCase()] === token
      : new URL(url).searchParams.get(to.name) === token,
  );
}

function splitUrl(url: string): readonly [path: string, pairs: readonly string[]] {
  const [path = "", query = ""] = url.split(/\?(.*)/, 2);
  return [path, query.split("&").filter((pair) => pair !== "")];
}

function valueAt({ body }: RecordedResponse, path: readonly string[]): Json | undefined {
  const root = body.kind === "JSON" ? body.value : readJson(textOfBody(body));
  return path.reduce<Json | undefined>(
    (value, name) => (isJsonObject(value) ? value[name] : undefined),
    root,
  );
}
