import {
  getPagingOperation,
  ignoreDiagnostics,
  resolveEncodedName,
  type ModelProperty,
  type PagingOperation,
} from "@typespec/compiler";
import { getHeaderFieldName, isBody, isBodyRoot, type HttpOperation } from "@typespec/http";
import type { ContinuationToken, Paging } from "../model/operation.ts";
import { readClientDecorator } from "./client-decorator.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";

/** Invalid paging is reported by the compiler itself, so its diagnostics are not repeated here. */
export function readPaging(context: ReadContext, http: HttpOperation): Paging | undefined {
  const paging = ignoreDiagnostics(getPagingOperation(context.program, http.operation));
  if (paging === undefined) return undefined;
  const { pageItems, nextLink } = paging.output;
  const verb = readClientDecorator(context.program, "nextLinkVerb", http.operation);
  return withoutUndefined({
    items: readWirePath(context, pageItems.path),
    nextLink: nextLink && readWirePath(context, nextLink.path),
    nextLinkVerb: verb === "POST" ? ("post" as const) : undefined,
    reinjected: nextLink && readReinjected(context, nextLink.property),
    continuationToken: readContinuationToken(context, http, paging),
  });
}

function readWirePath({ program }: ReadContext, path: readonly ModelProperty[]): string[] {
  // A property that is the body has no name on the wire, and neither have those it stands in.
  const body = path.findLastIndex((it) => isBody(program, it) || isBodyRoot(program, it));
  return path
    .slice(body + 1)
    .map((property) => resolveEncodedName(program, property, "application/json"));
}

/** What `Azure.Core.Legacy.parameterizedNextLink` names. */
function readReinjected(
  { program, libraries }: ReadContext,
  { type }: ModelProperty,
): string[] | undefined {
  if (type.kind !== "Scalar") return undefined;
  const names = libraries.azureCore
    ?.getParameterizedNextLinkArguments(program, type)
    ?.flatMap((it) => (it.kind === "ModelProperty" ? it.name : []));
  return names === undefined || names.length === 0 ? undefined : names;
}

function readContinuationToken(
  context: ReadContext,
  http: HttpOperation,
  { input, output }: PagingOperation,
): ContinuationToken | undefined {
  const [sent, received] = [input.continuationToken, output.continuationToken];
  const parameter = http.parameters.parameters.find(({ param }) => sent?.property === param);
  if (received === undefined || parameter === undefined) return undefined;
  if (parameter.type !== "query" && parameter.type !== "header") return undefined;
  const header = getHeaderFieldName(context.program, received.property);
  return {
    from:
      header === undefined
        ? { kind: "body", path: readWirePath(context, received.path) }
        : { kind: "header", name: header.toLowerCase() },
    to: { kind: parameter.type, name: parameter.name },
  };
}
