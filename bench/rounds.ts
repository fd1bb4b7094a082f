import { median } from "./median.ts";

/** Something to measure: one call of it is one operation. */
export interface Variant {
  readonly name: string;
  readonly operate: () => Promise<unknown>;
}

export interface Measurement {
  readonly name: string;
  /** CPU time of this process per operation, the median of the rounds, in microseconds. */
  readonly cpuInUs: number;
}

export interface RoundOptions {
  readonly rounds: number;
  readonly operations: number;
  readonly concurrency: number;
}

/**
 * Measures variants side by side. They take turns in every round, so that whatever else the
 * machine does hits all of them; CPU time, because wall time says more about the machine than
 * about the code. The first round warms up and does not count.
 */
export async function measureVariants(
  variants: readonly Variant[],
  options: RoundOptions,
): Promise<Measurement[]> {
  const times = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
  for (let round = 0; round <= options.rounds; round++) {
    // There and back, so that none always collects what the same one has left behind.
    for (const { name, operate } of round % 2 === 0 ? variants : variants.toReversed()) {
      const before = process.cpuUsage();
      await repeat(operate, options);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times.get(name)?.push((user + system) / options.operations);
    }
  }
  return [...times].map(([name, values]) => ({ name, cpuInUs: median(values) }));
}

/** Prints a table in which the first measurement is 1. */
export function printRatios(title: string, measurements: readonly Measurement[]): void {
  const [peer] = measurements;
  console.log(`\n${title}`);
  for (const { name, cpuInUs } of measurements) {
    const ratio = cpuInUs / (peer?.cpuInUs ?? cpuInUs);
    console.log(
      `  ${name.padEnd(44)} ${cpuInUs.toFixed(cpuInUs < 100 ? 1 : 0).padStart(6)} µs   ${ratio.toFixed(2)}`,
    );
  }
}

/** Runs an operation so often, so many at once. */
export async function repeat(
  operate: () => Promise<unknown>,
  { operations, concurrency }: Omit<RoundOptions, "rounds">,
): Promise<void> {
  let left = operations;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await operate();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
