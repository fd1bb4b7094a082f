import type { Diagnostic } from "@typespec/compiler";
import {
  reportContradictoryOptions,
  reportForeignOption,
  reportModularLibrary,
  reportUnknownOption,
} from "../lib.ts";
import { foreignOptions } from "./foreign.ts";
import { findNearest } from "./nearest.ts";
import { optionSchema, type RlcEmitterOptions } from "./schema.ts";

/** Everything that is wrong with the options and that their schema does not see. */
export function checkOptions(options: RlcEmitterOptions): Diagnostic[] {
  const found = [
    ...checkNames(options),
    ...checkDetails(options),
    ...listContradictions(options).map(([name, other, remedy]) =>
      reportContradictoryOptions({ name, other, remedy }),
    ),
  ];
  if (options["is-modular-library"] === true) {
    found.push(reportModularLibrary());
  }
  return found;
}

function checkNames(options: RlcEmitterOptions): Diagnostic[] {
  const known = Object.keys(optionSchema.properties ?? {});
  return Object.entries(options).flatMap(([name, value]) => {
    if (known.includes(name)) return [];
    const foreign = Object.hasOwn(foreignOptions, name) ? foreignOptions[name] : undefined;
    if (foreign === undefined) return [reportUnknown(name, known)];
    if (foreign.harmless.includes(value)) return [];
    return [reportForeignOption(name, foreign)];
  });
}

/** The old emitter kept parts of the name here too; they follow from the name. */
function checkDetails(options: RlcEmitterOptions): Diagnostic[] {
  const known = ["name", "version", "description"];
  return Object.keys(options["package-details"] ?? {})
    .filter((name) => !known.includes(name) && !/^(scope-?name|name-?without-?scope)$/i.test(name))
    .map((name) => reportUnknown(name, known));
}

function reportUnknown(name: string, known: readonly string[]): Diagnostic {
  const nearest = findNearest(name, known);
  const remedy =
    nearest === undefined ? `There is: ${known.join(", ")}.` : `Did you mean '${nearest}'?`;
  return reportUnknownOption(name, remedy);
}

function listContradictions(
  options: RlcEmitterOptions,
): (readonly [name: string, other: string, remedy: string])[] {
  const found: (readonly [string, string, string])[] = [];
  if (options["add-credentials"] === false) {
    const credentialOptions = [
      "credential-scopes",
      "credential-key-header-name",
      "custom-http-auth-header-name",
      "custom-http-auth-shared-key-prefix",
    ] as const;
    for (const name of credentialOptions.filter((it) => options[it] !== undefined)) {
      found.push([name, "add-credentials: false", "Remove one of them"]);
    }
  }
  const header = options["credential-key-header-name"];
  const custom = options["custom-http-auth-header-name"];
  if (header !== undefined && custom !== undefined && header !== custom) {
    found.push([
      "credential-key-header-name",
      "custom-http-auth-header-name",
      "A key goes into one header: keep the first for a bare key, the second for one with a prefix",
    ]);
  }
  return found;
}
