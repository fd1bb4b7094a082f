import type { EmitContext } from "@typespec/compiler";
import { $lib, reportOneTitle, reportUnsupportedAuthentication } from "./lib.ts";
import { checkOptions } from "./options/check.ts";
import { readOptionPlaces } from "./options/places.ts";
import type { RlcEmitterOptions } from "./options/schema.ts";
import { dropNulls, readSettings } from "./options/settings.ts";
import { printClients } from "./print/clients.ts";
import { printScaffold } from "./print/scaffold.ts";
import { readServices } from "./read-services.ts";
import { shapeClients } from "./shape/clients.ts";
import { formatFiles } from "./text/format.ts";
import { writeFiles } from "./write/files.ts";

/** The pipeline: read the spec, shape the clients, print their source, format it, write it. */
export async function emitRlc(context: EmitContext<RlcEmitterOptions>): Promise<void> {
  const { program, perf } = context;
  const options = dropNulls(context.options);
  const places = await readOptionPlaces(program, $lib.name);
  program.reportDiagnostics(checkOptions(options, places));
  if (program.hasError()) return;
  const { services, diagnostics, histories } = await perf.timeAsync("read", () =>
    readServices(program, options, places.find(["api-version"])),
  );
  program.reportDiagnostics(diagnostics);
  const settings = readSettings(options, services[0]?.name ?? "");
  const { title } = settings.client;
  if (title !== undefined && services.length > 1) {
    program.reportDiagnostic(
      reportOneTitle({ title, count: String(services.length) }, places.find(["title"])),
    );
  }
  if (program.hasError()) return;

  const clients = perf.time("shape", () => shapeClients(services, settings.client, histories));
  const omitted = clients.flatMap(({ rlc }) => rlc.client.omitted);
  program.reportDiagnostics(omitted.map(reportUnsupportedAuthentication));
  const [sources, scaffold] = perf.time("print", () => {
    const printed = printClients(clients);
    return [printed, printScaffold(clients, printed, settings.scaffold)] as const;
  });
  const output = await perf.timeAsync("format", async () => ({
    files: await formatFiles(sources),
    scaffold: await formatFiles(scaffold),
    clear: settings.clearFolder,
  }));
  const unwritten = await perf.timeAsync("write", () =>
    writeFiles(program, context.emitterOutputDir, output),
  );
  program.reportDiagnostics(unwritten);
}
