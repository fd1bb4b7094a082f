import type { EmitContext } from "@typespec/compiler";
import { readWireModel } from "@restline/spec-model";
import { reportUnsupportedAuthentication } from "./lib.ts";
import { checkOptions } from "./options/check.ts";
import type { RlcEmitterOptions } from "./options/schema.ts";
import { readSettings } from "./options/settings.ts";
import { printPackage } from "./print/package.ts";
import { shapePackage } from "./shape/package.ts";
import { formatFile } from "./text/format.ts";
import { writeFiles } from "./write/files.ts";

/** The pipeline: read the spec, shape the clients, print their source, format it, write it. */
export async function emitRlc(context: EmitContext<RlcEmitterOptions>): Promise<void> {
  const { program, options } = context;
  program.reportDiagnostics(checkOptions(options));
  if (program.hasError()) return;
  const { model, diagnostics } = readWireModel(program, {
    apiVersion: options["api-version"] ?? "latest",
    qualifyTypes: options["enable-model-namespace"] ?? false,
  });
  program.reportDiagnostics(diagnostics);
  const [service] = model.services;
  const [version] = service?.versions ?? [];
  if (service === undefined || version === undefined || program.hasError()) return;

  const settings = readSettings(options, service.name);
  const rlc = shapePackage(service, version, settings.client);
  program.reportDiagnostics(rlc.client.omitted.map(reportUnsupportedAuthentication));
  const printed = printPackage(rlc);
  const files = await Promise.all(printed.map((file) => formatFile(file)));
  program.reportDiagnostics(await writeFiles(program, context.emitterOutputDir, files));
}
