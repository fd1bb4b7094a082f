import type { Digests, Library, Lock, LockedOutput } from "./lock.ts";

/** What a lock says and is not so any more, one sentence each; none where both are equal. */
export function compareLocks(before: Lock, now: Lock): string[] {
  return [
    ...compareValues("what is compiled", before.entry, now.entry),
    ...compareValues("the configuration", before.config ?? "none", now.config ?? "none"),
    ...compareDigests("", before.inputs.files, now.inputs.files),
    ...compareLibraries(before.inputs.libraries, now.inputs.libraries),
    ...compareDigests("environment variable ", before.inputs.environment, now.inputs.environment),
    ...compareOutputs(before.outputs, now.outputs),
    ...compareOperations(before.operations, now.operations),
  ];
}

function compareOperations(
  before: Lock["operations"] = {},
  now: Lock["operations"] = {},
): string[] {
  return listKeys(before, now).flatMap((key) =>
    compareValues(`operation ${key}`, before[key], now[key]),
  );
}

function compareOutputs(before: readonly LockedOutput[], now: readonly LockedOutput[]): string[] {
  const emitters = [...new Set([...before, ...now].map(({ emitter }) => emitter))];
  return emitters.flatMap((emitter) => {
    const [left, right] = [before, now].map((outputs) =>
      outputs.find((output) => output.emitter === emitter),
    );
    if (left === undefined) return [`emitter ${emitter} is new`];
    if (right === undefined) return [`emitter ${emitter} is gone`];
    return compareOutput(left, right);
  });
}

function compareOutput(before: LockedOutput, now: LockedOutput): string[] {
  const { emitter } = before;
  const options = [before, now].map((it) => JSON.stringify(it.options));
  return [
    ...compareLibraries({ [emitter]: before.package }, { [emitter]: now.package }),
    ...compareValues(`the output folder of ${emitter}`, before.folder, now.folder),
    ...compareValues(`the options of ${emitter}`, options[0], options[1]),
    ...compareDigests(`${emitter}: `, before.files, now.files),
  ];
}

function compareLibraries(
  before: Readonly<Record<string, Library>>,
  now: Readonly<Record<string, Library>>,
): string[] {
  return listKeys(before, now).flatMap((name) => {
    const [left, right] = [before[name], now[name]];
    if (left?.version !== right?.version) {
      return [`${name}: ${left?.version ?? "none"} → ${right?.version ?? "none"}`];
    }
    return compareDigests(`${name}: `, left?.files ?? {}, right?.files ?? {});
  });
}

function compareDigests(prefix: string, before: Digests, now: Digests): string[] {
  return listKeys(before, now).flatMap((path) => {
    if (before[path] === now[path]) return [];
    if (before[path] === undefined) return [`${prefix}${path} is new`];
    return [`${prefix}${path} ${now[path] === undefined ? "is gone" : "has changed"}`];
  });
}

function compareValues(what: string, before = "none", now = "none"): string[] {
  return before === now ? [] : [`${what}: ${before} → ${now}`];
}

function listKeys(left: object, right: object): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}
