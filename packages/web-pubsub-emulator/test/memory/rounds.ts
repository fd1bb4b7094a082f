import { setImmediate as turn } from "node:timers/promises";

/** What the memory was after each of several rounds of the same work, in bytes. */
export type Measured = readonly number[];

/** Does the same several times and measures the memory after each, when all garbage has gone. */
export async function measureRounds(
  rounds: number,
  work: () => Promise<void> | void,
): Promise<Measured> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await work();
    measured.push(await measure());
  }
  return measured;
}

/** Sockets that have been destroyed go in a later turn of the event loop, and finalizers later still. */
async function measure(): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("Run this with --expose-gc.");
  for (let count = 0; count < 4; count++) {
    await turn();
    gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
