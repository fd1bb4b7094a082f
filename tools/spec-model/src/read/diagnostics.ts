import {
  createTypeSpecLibrary,
  NoTarget,
  paramMessage,
  type Diagnostic,
  type DiagnosticTarget,
} from "@typespec/compiler";

/** Every diagnostic of reading: each names the thing and what to do about it. */
const library = createTypeSpecLibrary({
  name: "@restline/spec-model",
  diagnostics: {
    "unsupported-type": {
      severity: "warning",
      messages: {
        default: paramMessage`A ${"kind"} has no wire format here, so it is read as 'unknown'. Use a model, scalar, enum, union or literal.`,
      },
    },
    "unknown-version": {
      severity: "error",
      messages: {
        default: paramMessage`The service '${"service"}' has no api-version '${"version"}'. It has: ${"versions"}.`,
      },
    },
    "no-versions": {
      severity: "warning",
      messages: {
        default: paramMessage`The service '${"service"}' has no api-versions, so choosing '${"version"}' has no effect on it. Choose none, or decorate its namespace with '@versioned'.`,
      },
    },
    "no-service": {
      severity: "error",
      messages: {
        default: "There is no service in this spec. Decorate a namespace with '@service'.",
      },
    },
  },
});

export function reportUnsupportedType(kind: string, target: DiagnosticTarget): Diagnostic {
  return library.createDiagnostic({ code: "unsupported-type", format: { kind }, target });
}

export function reportUnknownVersion(
  format: { service: string; version: string; versions: string },
  target: DiagnosticTarget,
): Diagnostic {
  return library.createDiagnostic({ code: "unknown-version", format, target });
}

export function reportNoVersions(
  format: { service: string; version: string },
  target: DiagnosticTarget,
): Diagnostic {
  return library.createDiagnostic({ code: "no-versions", format, target });
}

export function reportNoService(): Diagnostic {
  return library.createDiagnostic({ code: "no-service", target: NoTarget });
}
