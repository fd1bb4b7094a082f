import { getDoc, type ModelProperty, type Namespace, type Program } from "@typespec/compiler";
import {
  getAuthentication,
  getHttpService,
  getServers,
  type HttpAuth,
  type HttpServer,
  type OAuth2Flow as TypeSpecOAuth2Flow,
} from "@typespec/http";
import type {
  AuthenticationOption,
  AuthenticationScheme,
  OAuth2Flow,
} from "../model/authentication.ts";
import type { Server, ServerParameter, ServiceVersion } from "../model/service.ts";
import { isApiVersion } from "./api-version.ts";
import type { ReadContext } from "./context.ts";
import { readNamedTypes } from "./named-types.ts";
import { readOperation } from "./operation.ts";
import { withoutUndefined } from "./optional.ts";
import { readDefault } from "./property.ts";
import { readPropertyType } from "./type.ts";

/** Reads the service as its namespace has it: one api-version's view. */
export function readServiceVersion(
  context: ReadContext,
  apiVersion: string | undefined,
): ServiceVersion {
  const { program, namespace } = context;
  const [http, diagnostics] = getHttpService(program, namespace);
  context.diagnostics.push(...diagnostics);
  const servers = (getServers(program, namespace) ?? []).map((server) =>
    readServer(context, server),
  );
  const operations = http.operations.map((operation) => readOperation(context, operation));
  return withoutUndefined({
    apiVersion,
    servers,
    authentication: readAuthentication(program, namespace),
    operations,
    types: readNamedTypes(context),
  });
}

function readServer(context: ReadContext, server: HttpServer): Server {
  return withoutUndefined({
    url: server.url,
    doc: server.description,
    parameters: [...server.parameters].map(([name, property]) =>
      readServerParameter(context, name, property),
    ),
  });
}

function readServerParameter(
  context: ReadContext,
  name: string,
  property: ModelProperty,
): ServerParameter {
  return withoutUndefined({
    name,
    doc: getDoc(context.program, property),
    type: readPropertyType(context, property),
    optional: property.optional,
    default: readDefault(context, property),
    apiVersion: isApiVersion(context.program, property, name),
  });
}

function readAuthentication(program: Program, namespace: Namespace): AuthenticationOption[] {
  const authentication = getAuthentication(program, namespace);
  return (authentication?.options ?? []).map(({ schemes }) => schemes.map(readScheme));
}

function readScheme(scheme: HttpAuth): AuthenticationScheme {
  switch (scheme.type) {
    case "oauth2": {
      const flows = scheme.flows.map(readFlow);
      return { kind: "oauth2", scopes: [...new Set(flows.flatMap(({ scopes }) => scopes))], flows };
    }
    case "apiKey":
      return { kind: "apiKey", in: scheme.in, name: scheme.name };
    case "http":
      return { kind: "http", scheme: scheme.scheme };
    case "openIdConnect":
      return { kind: "openIdConnect", url: scheme.openIdConnectUrl };
    case "noAuth":
      return { kind: "none" };
  }
}

function readFlow(flow: TypeSpecOAuth2Flow): OAuth2Flow {
  return withoutUndefined({
    kind: flow.type,
    authorizationUrl: "authorizationUrl" in flow ? flow.authorizationUrl : undefined,
    tokenUrl: "tokenUrl" in flow ? flow.tokenUrl : undefined,
    refreshUrl: flow.refreshUrl,
    scopes: flow.scopes.map(({ value }) => value),
  });
}
