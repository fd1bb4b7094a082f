import type { ServiceResponse } from "../response.ts";
import type { Target } from "./targets.ts";

/** A target for which the service did what it was asked. */
export interface DoneItem {
  readonly kind: "done";
  readonly target: Target;
  /** What the service answered. */
  readonly response: ServiceResponse;
}

/** A target whose call failed: what the method of the client would have thrown. */
export interface FailedItem {
  readonly kind: "failed";
  readonly target: Target;
  /** What the method of the client rejected with. */
  readonly error: Error;
}

/** A target whose turn had not come when the work was aborted: nothing was sent. */
export interface SkippedItem {
  readonly kind: "skipped";
  readonly target: Target;
}

/** What became of one target. */
export type ItemResult = DoneItem | FailedItem | SkippedItem;

/** What became of all targets. */
export interface ManyResult {
  /** One for each target, in the order of the list. */
  readonly results: readonly ItemResult[];
  /** Those of them that the service has done. */
  readonly done: readonly DoneItem[];
  /** Those that failed; their `target` can be given to another try. */
  readonly failed: readonly FailedItem[];
  /** Those that were never begun, as the work was aborted. */
  readonly skipped: readonly SkippedItem[];
}

/** How far the work has come. */
export interface ManyProgress {
  /** How many targets there are. */
  readonly total: number;
  /** How many of them are settled, in whichever way. */
  readonly settled: number;
  /** How many of those have failed. */
  readonly failed: number;
  /** The one that was settled last. */
  readonly last: DoneItem | FailedItem;
}

/** How a list is worked through. */
export interface Worklist {
  readonly targets: readonly Target[];
  /** How many calls may be under way at a time. */
  readonly concurrency: number;
  readonly call: (target: Target) => Promise<ServiceResponse>;
  /** Whether no more shall be begun. */
  readonly isOver: () => boolean;
  readonly onProgress: ((progress: ManyProgress) => void) | undefined;
}

/**
 * Works through a list, with so many calls under way at a time. What a call rejects with is a
 * result; what `onProgress` throws ends the work, and is thrown when the calls under way are over.
 */
export async function workThrough(worklist: Worklist): Promise<ManyResult> {
  const { targets, concurrency, call, isOver, onProgress } = worklist;
  const settled = new Map<number, DoneItem | FailedItem>();
  // One for all workers: each takes the next that none has taken.
  const entries = targets.entries();
  let failed = 0;
  let isBroken = false;

  const work = async (): Promise<void> => {
    for (const [index, target] of entries) {
      if (isOver() || isBroken) return;
      const last = await settle(target, call);
      settled.set(index, last);
      if (last.kind === "failed") failed += 1;
      onProgress?.({ total: targets.length, settled: settled.size, failed, last });
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, targets.length) }, async () => {
    try {
      await work();
    } catch (error) {
      isBroken = true;
      throw error;
    }
  });
  const broken = (await Promise.allSettled(workers)).find(({ status }) => status === "rejected");
  if (broken?.status === "rejected") throw broken.reason;
  return sortResults(
    targets.map((target, index) => settled.get(index) ?? { kind: "skipped", target }),
  );
}

/** What becomes of a list of which nothing is begun. */
export function skipAll(targets: readonly Target[]): ManyResult {
  return sortResults(targets.map((target) => ({ kind: "skipped", target })));
}

async function settle(target: Target, call: Worklist["call"]): Promise<DoneItem | FailedItem> {
  try {
    return { kind: "done", target, response: await call(target) };
  } catch (error) {
    return {
      kind: "failed",
      target,
      error: error instanceof Error ? error : new Error(String(error), { cause: error }),
    };
  }
}

function sortResults(results: readonly ItemResult[]): ManyResult {
  return {
    results,
    done: results.filter((item) => item.kind === "done"),
    failed: results.filter((item) => item.kind === "failed"),
    skipped: results.filter((item) => item.kind === "skipped"),
  };
}
