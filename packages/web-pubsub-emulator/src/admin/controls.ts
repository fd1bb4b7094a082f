import type { FaultControls } from "../faults/fault.ts";
import type { WaitOptions } from "../happenings/pattern.ts";
import type { HappeningStream, StreamOptions } from "../happenings/stream.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import type { Clock } from "../hub/ports.ts";
import type { Snapshot } from "../hub/snapshot.ts";

/** What the admin endpoint passes on: an emulator, with patterns that nobody has checked yet. */
export interface Controls {
  readonly faults: FaultControls;
  readonly clock: Clock;
  readonly reset: () => Promise<void>;
  readonly snapshot: () => Snapshot;
  readonly waitFor: (pattern: unknown, options: WaitOptions) => Promise<HappeningDetail>;
  readonly happenings: (options: StreamOptions) => HappeningStream;
}
