import type { Type } from "@typespec/compiler";
import type { HttpOperation } from "@typespec/http";
import type { Polling } from "../model/operation.ts";
import { readClientDecorator } from "./client-decorator.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { findNamedBody } from "./payload.ts";
import { readType } from "./type.ts";

/** What @azure-tools/typespec-azure-core knows of a long-running operation; `undefined`: it is none, or the package was not loaded. */
export function readPolling(context: ReadContext, http: HttpOperation): Polling | undefined {
  const metadata = context.libraries.azureCore?.getLroMetadata(context.program, http.operation);
  if (metadata === undefined) return readMarkedPolling(context, http);
  const { finalStateVia, finalResult, pollingInfo } = metadata;
  const result = endsAtMonitor(http.verb, finalStateVia)
    ? (findMonitor(context, http) ?? pollingInfo.responseModel)
    : finalResult;
  return withoutUndefined({
    finalStateVia,
    result: isBody(result) ? readType(context, result) : undefined,
  });
}

/** A `@markAsLro` operation says nothing of its polling: it ends where `location` leads, with its 200. */
function readMarkedPolling(context: ReadContext, http: HttpOperation): Polling | undefined {
  const isMarked = readClientDecorator(context.program, "markAsLro", http.operation) === true;
  if (!isMarked) return undefined;
  const done = http.responses.find(({ statusCodes }) => statusCodes === 200);
  const body = done?.responses.find((content) => content.body !== undefined)?.body;
  return withoutUndefined({
    finalStateVia: "location" as const,
    result:
      body === undefined ? undefined : readType(context, findNamedBody(context.program, body.type)),
  });
}

/** Whether the last answer is that of the status monitor; otherwise it is the result itself. */
function endsAtMonitor(verb: string, via: Polling["finalStateVia"]): boolean {
  if (verb === "put" || verb === "patch") return false;
  return via === "operation-location" || via === "azure-async-operation";
}

/** The monitor as the first answer (202) has it: it says more than the metadata. */
function findMonitor({ program }: ReadContext, { responses }: HttpOperation): Type | undefined {
  const accepted = responses.find(({ statusCodes }) => statusCodes === 202);
  const type = accepted?.responses.find(({ body }) => body !== undefined)?.body?.type;
  if (type?.kind !== "Model" || !type.properties.has("status")) return undefined;
  return findNamedBody(program, type);
}

function isBody(type: Type | "void" | undefined): type is Type {
  if (type === undefined || type === "void") return false;
  return type.kind !== "Intrinsic" || type.name !== "void";
}
