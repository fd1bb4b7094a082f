import type { JSONSchemaType } from "@typespec/compiler";

/** The options of the emitter, as they stand in tspconfig.yaml. */
export interface RlcEmitterOptions {
  "package-details"?: { name?: string; version?: string; description?: string };
  title?: string;
  flavor?: string;
  "api-version"?: string;
  "enable-operation-group"?: boolean;
  "enable-model-namespace"?: boolean;
  "add-credentials"?: boolean;
  "credential-scopes"?: string | string[];
  "credential-key-header-name"?: string;
  "custom-http-auth-header-name"?: string;
  "custom-http-auth-shared-key-prefix"?: string;
  "compatibility-query-multi-format"?: boolean;
  "generate-api-versions"?: boolean;
  "generate-metadata"?: boolean;
  "generate-test"?: boolean;
  "generate-sample"?: boolean;
  "clear-output-folder"?: boolean;
  "is-modular-library"?: boolean;
}

/**
 * What the compiler checks the options against. Other names pass here, because our own check
 * (`checkOptions`) says what to write instead.
 */
export const optionSchema: JSONSchemaType<RlcEmitterOptions> = {
  type: "object",
  additionalProperties: true,
  properties: {
    "package-details": {
      type: "object",
      additionalProperties: true,
      nullable: true,
      description:
        "`name`, `version` and `description` of the npm package; name and version are in the user agent. Default: the service's name and `1.0.0-beta.1`.",
      properties: {
        name: { type: "string", nullable: true },
        version: { type: "string", nullable: true },
        description: { type: "string", nullable: true },
      },
    },
    title: text("The client's name. Default: the service's namespace, then `Client`."),
    flavor: text(
      "`azure`: the client stands on `@azure-rest/core-client`; anything else: on `@typespec/ts-http-runtime`, without a logger. Default: `azure` where the package's scope begins with `azure`.",
    ),
    "api-version": text("The api-version to emit. Default: `latest`."),
    "enable-operation-group": flag(
      "`true`: the names of an operation's types begin with its interface or namespace. Default: only where two operations share a name.",
    ),
    "enable-model-namespace": flag(
      "`true`: the name of a model begins with its namespace below the service. Default: only where two models share a name.",
    ),
    "add-credentials": flag(
      "`false`: the factory takes no credentials. Default: as the spec's `@useAuth` says.",
    ),
    "credential-scopes": {
      anyOf: [
        { type: "string", nullable: true },
        { type: "array", items: { type: "string" }, nullable: true },
      ],
      description:
        "The scopes of a token, a list or separated by commas. Default: those of the spec.",
    } as JSONSchemaType<RlcEmitterOptions>["properties"]["credential-scopes"],
    "credential-key-header-name": text("The header that a key goes into. Default: the spec's."),
    "custom-http-auth-header-name": text(
      "The header that a key goes into behind a prefix. Default: `Authorization` for `@useAuth` with an HTTP scheme.",
    ),
    "custom-http-auth-shared-key-prefix": text(
      "What precedes the key in its header, without the space between them. Default: the spec's HTTP scheme.",
    ),
    "compatibility-query-multi-format": flag(
      "`true`: a query array that repeats its key can also be given as text, made by `buildMultiCollection`. Default: `false`.",
    ),
    "generate-api-versions": flag(
      "`true`: `apiVersions` and `operationVersions` are exported too, which tell what each api-version of the spec has. Default: `false`.",
    ),
    "generate-metadata": flag(
      "`true`: `package.json`, `tsconfig.json`, `README.md` and `LICENSE` too, where nobody has written them. Default: `false`.",
    ),
    "generate-test": flag(
      "`true`: a test of the client in `test/`, where nobody has written it. Default: `false`.",
    ),
    "generate-sample": flag(
      "`true`: a program for each operation in `samples-dev/`, where nobody has written it. Default: `false`.",
    ),
    "clear-output-folder": flag(
      "`true`: everything else in the output folder is removed, except `node_modules` and what begins with a dot. Default: `false`.",
    ),
    "is-modular-library": flag(
      "Only `false`: the output is a REST Level Client. Default: `false`.",
    ),
  },
};

function text(description: string): { type: "string"; nullable: true; description: string } {
  return { type: "string", nullable: true, description };
}

function flag(description: string): { type: "boolean"; nullable: true; description: string } {
  return { type: "boolean", nullable: true, description };
}
