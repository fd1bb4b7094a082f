import {
  createTypeSpecLibrary,
  NoTarget,
  paramMessage,
  type Diagnostic,
  type DiagnosticMessages,
  type DiagnosticTarget,
  type JSONSchemaType,
  type TypeSpecLibrary,
} from "@typespec/compiler";

/** The options of the emitter, as they stand in tspconfig.yaml. */
export interface RlcEmitterOptions {
  "package-details"?: { name?: string; version?: string; description?: string };
  title?: string;
  "api-version"?: string;
  "add-credentials"?: boolean;
  "credential-scopes"?: string | string[];
  "credential-key-header-name"?: string;
}

const options: JSONSchemaType<RlcEmitterOptions> = {
  type: "object",
  additionalProperties: false,
  properties: {
    "package-details": {
      type: "object",
      additionalProperties: false,
      nullable: true,
      description: "Name and version of the npm package; both appear in the user agent.",
      properties: {
        name: { type: "string", nullable: true },
        version: { type: "string", nullable: true },
        description: { type: "string", nullable: true },
      },
    },
    title: {
      type: "string",
      nullable: true,
      description: "The client's name, in place of the service's namespace.",
    },
    "api-version": {
      type: "string",
      nullable: true,
      description: "The api-version to emit. Default: latest.",
    },
    "add-credentials": {
      type: "boolean",
      nullable: true,
      description: "False: the factory takes no credentials. Default: as the spec says.",
    },
    "credential-scopes": {
      oneOf: [
        { type: "string", nullable: true },
        { type: "array", items: { type: "string" }, nullable: true },
      ],
      description: "The scopes of a token, in place of the spec's.",
    } as JSONSchemaType<RlcEmitterOptions>["properties"]["credential-scopes"],
    "credential-key-header-name": {
      type: "string",
      nullable: true,
      description: "The header of a key, in place of the spec's.",
    },
  },
};

const library = createTypeSpecLibrary({
  name: "@restline/typespec-rlc",
  capabilities: { dryRun: true },
  emitter: { options },
  diagnostics: {
    "several-services": {
      severity: "warning",
      messages: {
        default: paramMessage`The spec has ${"count"} services; the client is that of '${"service"}'. Compile each service's own entry point for the others.`,
      },
    },
    "unwritable-output": {
      severity: "error",
      messages: {
        default: paramMessage`Could not write '${"path"}': ${"reason"}. Make the output folder writable, or choose another with 'emitter-output-dir'.`,
      },
    },
  },
});

/** What the compiler asks of an emitter's library. */
export const $lib: TypeSpecLibrary<Record<string, DiagnosticMessages>, RlcEmitterOptions> = library;

export function reportSeveralServices(
  format: { count: string; service: string },
  target: DiagnosticTarget,
): Diagnostic {
  return library.createDiagnostic({ code: "several-services", format, target });
}

export function reportUnwritableOutput(path: string, reason: string): Diagnostic {
  return library.createDiagnostic({
    code: "unwritable-output",
    format: { path, reason },
    target: NoTarget,
  });
}
