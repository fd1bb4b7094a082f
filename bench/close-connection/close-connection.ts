import { measureVariants, printRatios } from "../rounds.ts";
import { Child } from "../service/child.ts";
import { openCallers } from "./callers.ts";
import { measureHeap, printHeap } from "./heap.ts";

/** One `closeConnection` of a connection that does not exist: the whole way to a 204 and back. */
export async function benchCloseConnection(): Promise<void> {
  // The service has a process of its own, so that its CPU time is not counted.
  const service = await Child.start("servers/embedded.ts");
  try {
    const { connectionString } = service.details as { connectionString: string };
    const { callers, floors, close } = openCallers(connectionString);
    const options = { rounds: 9, operations: 1_500, concurrency: 64 };
    printRatios(
      "closeConnection at concurrency 64: CPU time per call, and as a ratio to the official client",
      await measureVariants(callers, options),
    );
    await close();
    printHeap(
      "Heap allocated per call, and as a ratio to the official client",
      await measureHeap(connectionString),
    );
    printRatios(
      "The same with an HTTP client that answers at once: what no transport can save",
      await measureVariants(floors, options),
    );
  } finally {
    service.stop();
  }
}
