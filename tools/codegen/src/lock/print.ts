import { schemaVersion, type Library, type Lock, type LockedOutput } from "./lock.ts";

/** The text of a lock file: keys in a fixed order, so that two runs give the same bytes. */
export function printLock(lock: Lock): string {
  const { entry, config, inputs, outputs } = lock;
  const document = {
    schemaVersion,
    entry,
    config,
    inputs: {
      files: sortKeys(inputs.files),
      libraries: sortKeys(mapValues(inputs.libraries, printLibrary)),
      ...(Object.keys(inputs.environment).length === 0
        ? {}
        : { environment: sortKeys(inputs.environment) }),
      ...(inputs.complete ? {} : { complete: false }),
    },
    outputs: outputs.map(printOutput),
    ...(lock.operations === undefined ? {} : { operations: lock.operations }),
    ...(lock.builds === undefined ? {} : { builds: lock.builds }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function printOutput(output: LockedOutput): object {
  return {
    emitter: output.emitter,
    package: printLibrary(output.package),
    folder: output.folder,
    options: output.options,
    files: sortKeys(output.files),
  };
}

/** The version alone, where that says everything. */
function printLibrary({ version, files }: Library): string | object {
  return Object.keys(files).length === 0 ? version : { version, files: sortKeys(files) };
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  const entries = Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
