import { walkPropertiesInherited } from "@typespec/compiler";
import {
  createMetadataInfo,
  getPatchOptions,
  resolveRequestVisibility,
  type HttpOperation,
  type HttpPayloadBody,
} from "@typespec/http";
import type { Payload } from "../model/payload.ts";
import type { ReadContext } from "./context.ts";
import { readPayload } from "./payload.ts";

/** What a request sends; `undefined` where its operation leaves nothing of the body to send. */
export function readRequestBody(
  context: ReadContext,
  http: HttpOperation,
  body: HttpPayloadBody,
): Payload | undefined {
  if (isEmptied(context, http, body)) return undefined;
  const payload = readPayload(context, body);
  return payload?.kind === "single" && isPartial(context, http)
    ? { ...payload, partial: true }
    : payload;
}

/** A `@bodyRoot` of which nothing is left beside metadata and what the verb does not send. */
function isEmptied(
  { program }: ReadContext,
  { operation, verb }: HttpOperation,
  { type, ...body }: HttpPayloadBody,
): boolean {
  if (body.bodyKind !== "single" || body.isExplicit || type.kind !== "Model") return false;
  const visibility = resolveRequestVisibility(program, operation, verb);
  const metadata = createMetadataInfo(program);
  const properties = [...walkPropertiesInherited(type)];
  return (
    properties.length > 0 &&
    !properties.some((property) => metadata.isPayloadProperty(property, visibility))
  );
}

/** `@patch(#{ implicitOptionality: true })` makes every property of the body optional. */
function isPartial({ program }: ReadContext, { operation, verb }: HttpOperation): boolean {
  return verb === "patch" && getPatchOptions(program, operation)?.implicitOptionality === true;
}
