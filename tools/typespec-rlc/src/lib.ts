import {
  createTypeSpecLibrary,
  NoTarget,
  paramMessage,
  type Diagnostic,
  type DiagnosticMessages,
  type TypeSpecLibrary,
} from "@typespec/compiler";
import type { ForeignOption } from "./options/foreign.ts";
import type { OptionPlace } from "./options/places.ts";
import { optionSchema, type RlcEmitterOptions } from "./options/schema.ts";

const library = createTypeSpecLibrary({
  name: "@restline/typespec-rlc",
  capabilities: { dryRun: true },
  emitter: { options: optionSchema },
  diagnostics: {
    "unknown-option": {
      severity: "error",
      messages: { default: paramMessage`There is no option '${"name"}'. ${"remedy"}` },
    },
    "unsupported-option": {
      severity: "error",
      messages: { default: paramMessage`The option '${"name"}' is not supported. ${"remedy"}.` },
    },
    "useless-option": {
      severity: "warning",
      messages: { default: paramMessage`The option '${"name"}' has no effect. ${"remedy"}.` },
    },
    "invalid-option": {
      severity: "error",
      messages: {
        default: paramMessage`The option '${"name"}' cannot be ${"value"}. ${"remedy"}.`,
      },
    },
    "contradictory-options": {
      severity: "error",
      messages: {
        default: paramMessage`The option '${"name"}' contradicts '${"other"}'. ${"remedy"}.`,
      },
    },
    "modular-library": {
      severity: "error",
      messages: {
        default:
          "Modular clients are not printed: set 'is-modular-library: false' for a REST Level Client, or go on with '@azure-tools/typespec-ts' for a Modular one.",
      },
    },
    "one-title": {
      severity: "error",
      messages: {
        default: paramMessage`'title: ${"title"}' cannot name the clients of ${"count"} services. Remove it: each is named after its service.`,
      },
    },
    "unsupported-authentication": {
      severity: "warning",
      messages: {
        default: paramMessage`${"scheme"} authentication is left out of the client: ${"reason"}. Add a policy to its pipeline that authenticates requests.`,
      },
    },
    "unwritable-output": {
      severity: "error",
      messages: {
        default: paramMessage`Could not write '${"path"}': ${"reason"}. Make the output folder writable, or choose another with 'emitter-output-dir'.`,
      },
    },
    "unclearable-output": {
      severity: "error",
      messages: {
        default: paramMessage`'clear-output-folder' would remove the spec: '${"folder"}' holds it. Choose a folder of its own with 'emitter-output-dir'.`,
      },
    },
  },
});

/** What the compiler asks of an emitter's library. */
export const $lib: TypeSpecLibrary<Record<string, DiagnosticMessages>, RlcEmitterOptions> = library;

export function reportUnknownOption(
  format: { name: string; remedy: string },
  target: OptionPlace,
): Diagnostic {
  return library.createDiagnostic({ code: "unknown-option", format, target });
}

export function reportForeignOption(
  name: string,
  { severity, remedy }: ForeignOption,
  target: OptionPlace,
): Diagnostic {
  const code = severity === "error" ? "unsupported-option" : "useless-option";
  return library.createDiagnostic({ code, format: { name, remedy }, target });
}

export function reportInvalidOption(
  format: { name: string; value: string; remedy: string },
  target: OptionPlace,
): Diagnostic {
  return library.createDiagnostic({ code: "invalid-option", format, target });
}

export function reportContradictoryOptions(
  format: { name: string; other: string; remedy: string },
  target: OptionPlace,
): Diagnostic {
  return library.createDiagnostic({ code: "contradictory-options", format, target });
}

export function reportModularLibrary(target: OptionPlace): Diagnostic {
  return library.createDiagnostic({ code: "modular-library", target });
}

export function reportOneTitle(
  format: { title: string; count: string },
  target: OptionPlace,
): Diagnostic {
  return library.createDiagnostic({ code: "one-title", format, target });
}

export function reportUnsupportedAuthentication(format: {
  scheme: string;
  reason: string;
}): Diagnostic {
  return library.createDiagnostic({
    code: "unsupported-authentication",
    format,
    target: NoTarget,
  });
}

export function reportUnwritableOutput(path: string, reason: string): Diagnostic {
  return library.createDiagnostic({
    code: "unwritable-output",
    format: { path, reason },
    target: NoTarget,
  });
}

export function reportUnclearableOutput(folder: string): Diagnostic {
  return library.createDiagnostic({
    code: "unclearable-output",
    format: { folder },
    target: NoTarget,
  });
}
