import type { EmitContext } from "@typespec/compiler";
import { loadLibraries, readWireModel } from "@restline/spec-model";
import { reportOneTitle, reportUnsupportedAuthentication } from "./lib.ts";
import { checkOptions } from "./options/check.ts";
import type { RlcEmitterOptions } from "./options/schema.ts";
import { readSettings } from "./options/settings.ts";
import { printClients } from "./print/clients.ts";
import { printScaffold } from "./print/scaffold.ts";
import { shapeClients } from "./shape/clients.ts";
import { formatFiles } from "./text/format.ts";
import { writeFiles } from "./write/files.ts";

/** The pipeline: read the spec, shape the clients, print their source, format it, write it. */
export async function emitRlc(context: EmitContext<RlcEmitterOptions>): Promise<void> {
  const { program, options } = context;
  program.reportDiagnostics(checkOptions(options));
  if (program.hasError()) return;
  const { model, diagnostics } = readWireModel(program, {
    apiVersion: options["api-version"] ?? "latest",
    libraries: await loadLibraries(program),
    qualifyTypes: options["enable-model-namespace"] ?? false,
  });
  program.reportDiagnostics(diagnostics);
  const settings = readSettings(options, model.services[0]?.name ?? "");
  const { title } = settings.client;
  if (title !== undefined && model.services.length > 1) {
    program.reportDiagnostic(reportOneTitle({ title, count: String(model.services.length) }));
  }
  if (program.hasError()) return;

  const clients = shapeClients(model.services, settings.client);
  const omitted = clients.flatMap(({ rlc }) => rlc.client.omitted);
  program.reportDiagnostics(omitted.map(reportUnsupportedAuthentication));
  const sources = printClients(clients);
  const [files, scaffold] = await Promise.all([
    formatFiles(sources),
    formatFiles(printScaffold(clients, sources, settings.scaffold)),
  ]);
  const output = { files, scaffold, clear: settings.clearFolder };
  program.reportDiagnostics(await writeFiles(program, context.emitterOutputDir, output));
}
