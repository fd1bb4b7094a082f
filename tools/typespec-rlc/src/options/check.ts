import type { Diagnostic } from "@typespec/compiler";
import {
  reportContradictoryOptions,
  reportForeignOption,
  reportInvalidOption,
  reportModularLibrary,
  reportUnknownOption,
} from "../lib.ts";
import { foreignOptions, layoutVariables } from "./foreign.ts";
import { findNearest } from "./nearest.ts";
import type { OptionPlaces } from "./places.ts";
import { optionSchema, type RlcEmitterOptions } from "./schema.ts";
import { listInvalidValues } from "./values.ts";

/** Everything that is wrong with the options and that their schema does not see, where it stands. */
export function checkOptions(options: RlcEmitterOptions, places: OptionPlaces): Diagnostic[] {
  const found = [
    ...checkNames(options, places),
    ...checkDetails(options, places),
    ...listInvalidValues(options).map(({ path, value, remedy }) =>
      reportInvalidOption(
        { name: path.join("."), value: JSON.stringify(value), remedy },
        places.find(path),
      ),
    ),
    ...listContradictions(options).map(([name, other, remedy]) =>
      reportContradictoryOptions({ name, other, remedy }, places.find([name])),
    ),
  ];
  if (options["is-modular-library"] === true) {
    found.push(reportModularLibrary(places.find(["is-modular-library"])));
  }
  return found;
}

function checkNames(options: RlcEmitterOptions, places: OptionPlaces): Diagnostic[] {
  const known = Object.keys(optionSchema.properties ?? {});
  return Object.entries(options).flatMap(([name, value]) => {
    if (known.includes(name)) return [];
    if (layoutVariables.includes(name) || places.isVariable(name)) return [];
    const foreign = Object.hasOwn(foreignOptions, name) ? foreignOptions[name] : undefined;
    if (foreign === undefined) return [reportUnknown([name], known, places)];
    if (foreign.harmless.includes(value)) return [];
    return [reportForeignOption(name, foreign, places.find([name]))];
  });
}

/** The old emitter kept parts of the name here too; they follow from the name. */
function checkDetails(options: RlcEmitterOptions, places: OptionPlaces): Diagnostic[] {
  const known = ["name", "version", "description"];
  return Object.keys(options["package-details"] ?? {})
    .filter((name) => !known.includes(name) && !/^(scope-?name|name-?without-?scope)$/i.test(name))
    .map((name) => reportUnknown(["package-details", name], known, places));
}

function reportUnknown(
  path: readonly string[],
  known: readonly string[],
  places: OptionPlaces,
): Diagnostic {
  const name = path.at(-1) ?? "";
  const nearest = findNearest(name, known);
  const remedy =
    nearest === undefined ? `There is: ${known.join(", ")}.` : `Did you mean '${nearest}'?`;
  return reportUnknownOption({ name: path.join("."), remedy }, places.find(path));
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
  const prefix = options["custom-http-auth-shared-key-prefix"];
  if (header !== undefined && prefix !== undefined) {
    found.push([
      "credential-key-header-name",
      "custom-http-auth-shared-key-prefix",
      "It is the header of a bare key: name it in 'custom-http-auth-header-name' instead",
    ]);
  }
  return found;
}
