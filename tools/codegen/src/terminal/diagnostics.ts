import type { ShownDiagnostic } from "../compile/task.ts";
import { countOf } from "./paths.ts";

/** Diagnostics as the compiler shows them, and how many there are; no lines for none. */
export function showDiagnosticLines(diagnostics: readonly ShownDiagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const count = (wanted: ShownDiagnostic["severity"]): string[] => {
    const { length } = diagnostics.filter(({ severity }) => severity === wanted);
    return length === 0 ? [] : [countOf(length, wanted)];
  };
  const found = [...count("error"), ...count("warning")].join(", ");
  return [...diagnostics.flatMap(({ text }) => [...text.split("\n"), ""]), `Found ${found}.`];
}

/** What to do about diagnostics that a maintainer meets before reading anything. */
export function adviseOn(diagnostics: readonly ShownDiagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ code, message }) => {
    const [, emitter] = /["']([^"']+)["']/.exec(message) ?? [];
    if (code !== "emitter-not-found" || emitter === undefined) return [];
    return [`Emitter ${emitter} is not installed. ${adviseOnEmitter(emitter)}`];
  });
}

function adviseOnEmitter(emitter: string): string {
  const install = `In the folder of the spec, or above it, run: npm install --save-dev ${emitter}`;
  if (emitter !== "@azure-tools/typespec-ts") return install;
  return `${install}@0.54.2 (the last that emits REST Level Clients), or name @restline/typespec-rlc in its place: it takes the same options.`;
}

/** The same for programs. */
export function listDiagnostics(diagnostics: readonly ShownDiagnostic[]): readonly object[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, text: undefined }));
}
