import type { EmitContext } from "@typespec/compiler";
import { readWireModel } from "@restline/spec-model";
import { reportSeveralServices, type RlcEmitterOptions } from "./lib.ts";
import { printPackage } from "./print/package.ts";
import type { ClientSettings } from "./shape/client.ts";
import { shapePackage } from "./shape/package.ts";
import { formatFile } from "./text/format.ts";
import { writeFiles } from "./write/files.ts";

/** The pipeline: read the spec, shape the client, print its source, format it, write it. */
export async function emitRlc(context: EmitContext<RlcEmitterOptions>): Promise<void> {
  const { program, options } = context;
  const { model, diagnostics } = readWireModel(program, {
    apiVersion: options["api-version"] ?? "latest",
  });
  program.reportDiagnostics(diagnostics);
  const [service, ...others] = model.services;
  const [version] = service?.versions ?? [];
  if (service === undefined || version === undefined || program.hasError()) return;
  if (others.length > 0) {
    const format = { count: String(others.length + 1), service: service.namespace };
    program.reportDiagnostic(reportSeveralServices(format, program.getGlobalNamespaceType()));
  }

  const rlc = shapePackage(service, version, readSettings(options, service.name));
  const printed = printPackage(rlc);
  const files = await Promise.all(
    printed.map((file) => formatFile({ path: file.path, content: file.close() })),
  );
  program.reportDiagnostics(await writeFiles(program, context.emitterOutputDir, files));
}

function readSettings(options: RlcEmitterOptions, serviceName: string): ClientSettings {
  const details = options["package-details"];
  const scopes = options["credential-scopes"];
  return {
    packageName: details?.name ?? serviceName.toLowerCase(),
    packageVersion: details?.version ?? "1.0.0-beta.1",
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options["add-credentials"] === undefined
      ? {}
      : { addCredentials: options["add-credentials"] }),
    ...(scopes === undefined
      ? {}
      : { credentialScopes: typeof scopes === "string" ? scopes.split(",") : scopes }),
    ...(options["credential-key-header-name"] === undefined
      ? {}
      : { credentialKeyHeaderName: options["credential-key-header-name"] }),
  };
}
