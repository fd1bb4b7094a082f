import { benchFanOut } from "./fan-out.ts";
import { benchIdle } from "./idle.ts";
import { benchIngestion } from "./ingestion.ts";
import { benchStartUp } from "./start-up.ts";

/** The embedded service beside what it is made of, and beside what people would take instead. */
export async function benchService(): Promise<void> {
  await benchFanOut();
  await benchIngestion();
  await benchIdle();
  await benchStartUp();
}
