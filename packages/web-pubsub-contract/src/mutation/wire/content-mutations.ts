import type { Operation, ServiceVersion } from "@restline/spec-model";
import { dropField, listFields, printField, renameField } from "./json-field.ts";
import {
  changeHeader,
  dropHeader,
  renameHeader,
  type WireMutation,
  type WireRequest,
} from "./wire-message.ts";

/** What can go wrong with the headers and the body of a request. */
export function listContentMutations(
  operation: Operation,
  { authentication, types }: ServiceVersion,
): readonly WireMutation[] {
  const { body, parameters } = operation;
  const declared = parameters.flatMap(({ kind, name }) => (kind === "header" ? [name] : []));
  const names = [
    ...declared.map((name) => name.toLowerCase()),
    "accept",
    ...(body === undefined ? [] : ["content-type"]),
    // The health of the service is anybody's to ask; the clients sign that request all the same.
    ...(authentication.length === 0 ? [] : ["authorization"]),
  ];
  return [
    ...names.flatMap(listHeaderMutations),
    ...(authentication.length === 0 ? [] : listAuthorizationMutations()),
    ...(body === undefined ? [] : listBodyMutations(body, types)),
  ];
}

function listHeaderMutations(name: string): readonly WireMutation[] {
  return [
    { what: `header ${name} dropped`, request: (request) => dropHeader(request, name) },
    { what: `header ${name} renamed`, request: (request) => renameHeader(request, name) },
    {
      what: `header ${name} of another value`,
      request: (request) => changeHeader(request, name, () => "text/html"),
    },
  ];
}

function changeAuthorization(what: string, replace: (value: string) => string): WireMutation {
  return {
    what: `header authorization ${what}`,
    request: (request) => changeHeader(request, "authorization", replace),
  };
}

function listAuthorizationMutations(): readonly WireMutation[] {
  return [
    changeAuthorization("of another scheme", (value) => value.replace("Bearer", "Basic")),
    changeAuthorization("for another audience", (value) =>
      changeClaims(value, { aud: "https://other.example/" }),
    ),
    changeAuthorization("that is valid for a minute", (value) => changeClaims(value, { exp: 60 })),
  ];
}

function changeClaims(value: string, changes: object): string {
  const [head = "", payload = "", ...signature] = value.split(".");
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
  const changed = JSON.stringify({ ...(typeof claims === "object" ? claims : {}), ...changes });
  return [head, Buffer.from(changed).toString("base64url"), ...signature].join(".");
}

function listBodyMutations(
  body: NonNullable<Operation["body"]>,
  types: ServiceVersion["types"],
): readonly WireMutation[] {
  const paths = body.kind === "single" ? listFields(body.type, types) : [];
  return [
    { what: "body dropped", request: (request) => withBody(request, () => undefined) },
    { what: "body of another content", request: (request) => withBody(request, () => "other") },
    {
      what: "body written as JSON once more",
      request: (request) => withBody(request, JSON.stringify),
    },
    ...body.contentTypes.map((type): WireMutation => ({
      what: `body of ${type} under another type`,
      request: (request) =>
        request.headers["content-type"]?.startsWith(type) === true
          ? changeHeader(request, "content-type", () =>
              type === "text/plain" ? "application/json" : "text/plain",
            )
          : undefined,
    })),
    ...paths.flatMap((path): readonly WireMutation[] => [
      {
        what: `body without ${printField(path)}`,
        request: (request) => withBody(request, (text) => dropField(text, path) ?? text),
      },
      {
        what: `body with ${printField(path)} renamed`,
        request: (request) => withBody(request, (text) => renameField(text, path) ?? text),
      },
    ]),
  ];
}

function withBody(
  request: WireRequest,
  change: (text: string) => string | undefined,
): WireRequest | undefined {
  const { body } = request;
  if (body === undefined) return undefined;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  const changed = change(text);
  return changed === text ? undefined : { ...request, body: changed };
}
