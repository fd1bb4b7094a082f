import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestContent } from "../digest.ts";
import { compareLocks } from "../lock/compare.ts";
import type { Lock } from "../lock/lock.ts";
import type { Change } from "../output/plan.ts";
import type { Emission, EmissionPlan } from "./emit.ts";

/**
 * Something that is checked in and is not what the spec gives. `edited`: changed by hand since it
 * was generated; `outdated`: the spec, an emitter or an option has changed since; `missing` and
 * `leftOver`: files that should be there, and should not; `obstructed`: there is no file.
 */
export type Finding =
  | {
      readonly kind: "edited" | "outdated" | "missing" | "leftOver";
      /** Absolute. */
      readonly path: string;
      /** The text that is checked in, and the text that the spec gives; empty: there is none. */
      readonly present: string;
      readonly wanted: string;
    }
  | { readonly kind: "obstructed"; readonly path: string; readonly found: string }
  | { readonly kind: "lockMissing" }
  | { readonly kind: "lockDiffers"; readonly what: readonly string[] };

/** Everything that differs between what is checked in and an emission; nothing where all is well. */
export async function findDifferences(
  emission: Emission,
  lock: Lock | undefined,
): Promise<Finding[]> {
  const obstructed = emission.plans.flatMap(({ folder, conflicts }) =>
    conflicts.flatMap(({ kind, path, found = "" }): Finding[] =>
      kind === "obstructed" ? [{ kind, path: join(folder, path), found }] : [],
    ),
  );
  const changed = emission.plans.flatMap((plan) =>
    plan.changes.map(async (change) => await describeChange(change, plan, lock)),
  );
  const found = [...obstructed, ...(await Promise.all(changed))];
  if (lock === undefined) return [...found, { kind: "lockMissing" }];
  const what = emission.lockChanges ? compareLocks(lock, emission.lock) : [];
  return what.length === 0 ? found : [...found, { kind: "lockDiffers", what }];
}

async function describeChange(
  change: Change,
  plan: EmissionPlan,
  lock: Lock | undefined,
): Promise<Finding> {
  const path = join(plan.folder, change.path);
  const present = change.kind === "add" ? "" : await readFile(path, "utf8");
  const wanted =
    change.kind === "remove" ? "" : await readFile(join(plan.staged, change.path), "utf8");
  if (change.kind === "add") return { kind: "missing", path, present, wanted };
  if (change.kind === "remove") return { kind: "leftOver", path, present, wanted };
  const locked = lock?.outputs.find(({ emitter }) => emitter === plan.emitter)?.files[change.path];
  const edited = locked !== undefined && locked !== digestContent(present);
  return { kind: edited ? "edited" : "outdated", path, present, wanted };
}
