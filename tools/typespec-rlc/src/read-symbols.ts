import type { Program } from "@typespec/compiler";
import { listClients } from "./names/list-clients.ts";
import { listSymbols } from "./names/list-symbols.ts";
import type { SymbolTable } from "./names/symbol.ts";
import type { RlcEmitterOptions } from "./options/schema.ts";
import { dropNulls, readSettings } from "./options/settings.ts";
import { printClients } from "./print/clients.ts";
import { readServices } from "./read-services.ts";
import { shapeClients } from "./shape/clients.ts";

/**
 * The names that the emitter gives to a program's clients, for tools that lead from generated code
 * back to the spec. Writes nothing.
 *
 * @param options As tspconfig.yaml has them, and the emitter accepts them.
 */
export async function readSymbols(
  program: Program,
  options: RlcEmitterOptions,
): Promise<SymbolTable> {
  const given = dropNulls(options);
  const { services, histories } = await readServices(program, given);
  const settings = readSettings(given, services[0]?.name ?? "");
  const members = shapeClients(services, settings.client, histories);
  const named = services.filter(({ versions }) => versions.length > 0);
  const version = given["api-version"];
  return {
    symbols: listSymbols(members, printClients(members)),
    clients: listClients(members, named),
    ...(version === undefined || version === "latest" ? {} : { apiVersion: version }),
    qualifiesTypes: given["enable-model-namespace"] ?? false,
  };
}
