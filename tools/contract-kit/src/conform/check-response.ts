import { nameStatus, type Response } from "@restline/spec-model";
import type { RecordedResponse } from "../fixture/fixture.ts";
import { findResponse } from "./declared-response.ts";
import { checkBody, findPayload } from "./check-body.ts";
import { checkTexts, originInOperation, type ExchangeCheck } from "./exchange-check.ts";
import { readHeaderTexts } from "./parameter-texts.ts";
import type { SchemaUse } from "./schema.ts";

/** Checks whether the operation declares the response. Headers that it does not name may come. */
export function checkResponse(response: RecordedResponse, check: ExchangeCheck): void {
  const { operation } = check;
  const declared = findResponse(operation.responses, response.status);
  if (declared === undefined) {
    const statuses = operation.responses.map(printDeclared).join(", ");
    const message = `is ${response.status}, the spec has ${statuses}`;
    check.report("response status", message, originInOperation(operation));
    return;
  }
  checkResponseHeaders(response, declared, check);
  checkResponseBody(response, declared, check);
}

function printDeclared({ error, status }: Response): string {
  return status.kind === "default" && error ? "400-599" : nameStatus(status);
}

function checkResponseHeaders(
  { headers }: RecordedResponse,
  declared: Response,
  check: ExchangeCheck,
): void {
  for (const header of declared.headers) {
    const field = `response header ${header.name}`;
    const value = headers[header.name];
    const use = useOf(declared, check, "header");
    if (value !== undefined) {
      const texts = readHeaderTexts(value, header, check.version.types);
      checkTexts(check, field, { texts, type: header.type, use });
    } else if (!header.optional) {
      check.report(field, "is missing", use.origin);
    }
  }
}

function checkResponseBody(
  { body, headers, status }: RecordedResponse,
  declared: Response,
  check: ExchangeCheck,
): void {
  const { operation, report } = check;
  const use = useOf(declared, check, "json");
  const contentType = headers["content-type"];
  if (body.kind === "none") {
    // A HEAD response never has its body, and 204 and 304 cannot have one (RFC 9110).
    const mayLack = operation.verb === "head" || status === 204 || status === 304 || declared.error;
    if (declared.bodies.length > 0 && !mayLack) report("response body", "is missing", use.origin);
    return;
  }
  if (operation.verb === "head" || declared.bodies.length === 0) {
    report("response body", "is there, the spec has none", use.origin);
    return;
  }
  const payload = findPayload(declared.bodies, contentType);
  if (payload === undefined) {
    const types = declared.bodies.flatMap(({ contentTypes }) => contentTypes).join(", ");
    const message = `is ${contentType ?? "missing"}, the spec has ${types}`;
    report("response header content-type", message, use.origin);
    return;
  }
  // Any bytes are a file; parts have schemas of their own, which are not compared yet.
  if (payload.kind !== "single") return;
  checkBody({ body, contentType }, { field: "response body", type: payload.type, use }, check);
}

function useOf(
  { status }: Response,
  { operation }: ExchangeCheck,
  carrier: SchemaUse["carrier"],
): Omit<SchemaUse, "types"> {
  const origin = originInOperation(operation, `response ${nameStatus(status)}`);
  return { phases: ["read"], nullIsAbsent: true, carrier, origin };
}
