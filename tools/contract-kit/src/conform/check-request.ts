import type { RecordedRequest } from "../fixture/fixture.ts";
import { checkBody, findPayload } from "./check-body.ts";
import { checkParameters, phasesOf } from "./check-parameters.ts";
import { originInOperation, type ExchangeCheck } from "./exchange-check.ts";

/** Checks whether the operation can produce the request. */
export function checkRequest(request: RecordedRequest, check: ExchangeCheck): void {
  const { operation, report } = check;
  const verb = operation.verb.toUpperCase();
  if (request.method !== verb) {
    report("method", `is ${request.method}, the spec has ${verb}`, originInOperation(operation));
  }
  checkParameters(request, check);
  checkRequestBody(request, check);
}

function checkRequestBody({ body, headers }: RecordedRequest, check: ExchangeCheck): void {
  const { operation, report } = check;
  const payload = operation.body;
  const origin = originInOperation(operation);
  const contentType = headers["content-type"];
  if (payload === undefined) {
    if (body.kind !== "none") report("request body", "is there, the spec has none", origin);
    return;
  }
  // A message of no bytes is a message, where its content type says that one was sent.
  if (body.kind === "none" && contentType === undefined) {
    if (!payload.optional) report("request body", "is missing", origin);
    return;
  }
  if (findPayload([payload], contentType) === undefined) {
    const declared = payload.contentTypes.join(", ");
    const message = `is ${contentType ?? "missing"}, the spec has ${declared}`;
    report("header content-type", message, origin);
    return;
  }
  // Any bytes are a file; parts have schemas of their own, which are not compared yet.
  if (payload.kind !== "single") return;
  const use = {
    phases: phasesOf(operation.verb),
    nullIsAbsent: false,
    carrier: "json",
    origin,
  } as const;
  checkBody({ body, contentType }, { field: "request body", type: payload.type, use }, check);
}
