import type { EmitContext } from "@typespec/compiler";
import { loadLibraries, readWireModel } from "@restline/spec-model";
import { $lib, reportOneTitle, reportUnsupportedAuthentication } from "./lib.ts";
import { checkOptions } from "./options/check.ts";
import { readOptionPlaces } from "./options/places.ts";
import type { RlcEmitterOptions } from "./options/schema.ts";
import { dropNulls, readSettings } from "./options/settings.ts";
import { printClients } from "./print/clients.ts";
import { printScaffold } from "./print/scaffold.ts";
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
  const { model, diagnostics, histories } = await perf.timeAsync("read", async () => {
    const libraries = await loadLibraries(program);
    const read = readWireModel(program, {
      apiVersion: options["api-version"] ?? "latest",
      apiVersionPlace: places.find(["api-version"]),
      libraries,
      origins: false,
      qualifyTypes: options["enable-model-namespace"] ?? false,
    });
    // What is wrong with other versions is no matter of this client's.
    const all =
      options["generate-api-versions"] === true &&
      readWireModel(program, { libraries, origins: false });
    return { ...read, histories: all === false ? [] : all.model.services };
  });
  program.reportDiagnostics(diagnostics);
  const settings = readSettings(options, model.services[0]?.name ?? "");
  const { title } = settings.client;
  if (title !== undefined && model.services.length > 1) {
    program.reportDiagnostic(
      reportOneTitle({ title, count: String(model.services.length) }, places.find(["title"])),
    );
  }
  if (program.hasError()) return;

  const clients = perf.time("shape", () =>
    shapeClients(model.services, settings.client, histories),
  );
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
