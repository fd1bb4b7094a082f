import { Child } from "../service/child.ts";

/** What one way to close a connection allocates. */
export interface HeapUse {
  readonly name: string;
  /** Bytes allocated on the heap per operation, the median of the rounds. */
  readonly bytes: number;
}

const flags = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=128"];

/** Measures the callers of a service, interleaved, in a process of their own. */
export async function measureHeap(connectionString: string): Promise<HeapUse[]> {
  const child = await Child.start("../close-connection/heap-process.ts", connectionString, flags);
  try {
    return (await child.ask("measure")) as HeapUse[];
  } finally {
    child.stop();
  }
}

/** Prints a table in which the first is 1. */
export function printHeap(title: string, uses: readonly HeapUse[]): void {
  const [peer] = uses;
  console.log(`\n${title}`);
  for (const { name, bytes } of uses) {
    const ratio = bytes / (peer?.bytes ?? bytes);
    console.log(`  ${name.padEnd(44)} ${bytes.toFixed(0).padStart(6)} B    ${ratio.toFixed(2)}`);
  }
}
