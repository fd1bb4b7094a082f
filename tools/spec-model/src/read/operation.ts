import {
  getDeprecationDetails,
  getDoc,
  getSummary,
  type Operation as TypeSpecOperation,
} from "@typespec/compiler";
import type { HttpOperation } from "@typespec/http";
import type { Operation } from "../model/operation.ts";
import { nameOperation, nameStatus } from "../origins.ts";
import { recordOrigin, type ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readParameter } from "./parameter.ts";
import { readPaging } from "./paging.ts";
import { readPolling } from "./polling.ts";
import { readRequestBody } from "./request-body.ts";
import { readResponse } from "./response.ts";
import { isSameNamespace } from "./view.ts";

export function readOperation(context: ReadContext, http: HttpOperation): Operation {
  const { program } = context;
  const { operation } = http;
  const { name } = operation;
  const group = readGroup(context, operation);
  const element = `operation ${nameOperation({ group, name })}` as const;
  recordOrigin(context, element, operation);
  const { body } = http.parameters;
  // The content type belongs to the body that it describes.
  const parameters = http.parameters.parameters.filter(
    ({ param }) => body === undefined || param !== body.contentTypeProperty,
  );
  for (const { param, name: wireName } of parameters) {
    recordOrigin(context, `${element} parameter ${wireName}`, param);
  }
  const responses = http.responses.map((response) => {
    const read = readResponse(context, response);
    recordOrigin(context, `${element} response ${nameStatus(read.status)}`, response.type);
    return read;
  });
  return withoutUndefined({
    name,
    group,
    summary: getSummary(program, operation),
    doc: getDoc(program, operation),
    deprecated: getDeprecationDetails(program, operation)?.message,
    verb: http.verb,
    path: http.path,
    parameters: parameters.map((parameter) => readParameter(context, parameter)),
    body: body && readRequestBody(context, http, body),
    responses,
    paging: readPaging(context, http),
    polling: readPolling(context, http),
  });
}

/** The interfaces and namespaces between the service's namespace and the operation. */
function readGroup(context: ReadContext, operation: TypeSpecOperation): string[] {
  const group: string[] = [];
  if (operation.interface !== undefined) group.unshift(operation.interface.name);
  let namespace = operation.interface?.namespace ?? operation.namespace;
  while (namespace !== undefined && !isSameNamespace(namespace, context.namespace)) {
    if (namespace.name === "") return group.slice(-1);
    group.unshift(namespace.name);
    namespace = namespace.namespace;
  }
  return namespace === undefined ? group.slice(-1) : group;
}
