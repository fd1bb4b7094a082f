import { EmulatorError } from "../errors.ts";
import type { Clock } from "../hub/ports.ts";
import type { Operation } from "../operations.ts";
import type { Interception, Interceptor } from "../rest/interception.ts";
import type { RecoveryVeto } from "../session/recovery-veto.ts";
import type {
  Fault,
  FaultControls,
  FaultHandle,
  FaultOperation,
  PendingFault,
  RecoveryRefusal,
  Throttle,
} from "./fault.ts";
import { Holds } from "./holds.ts";
import { PlannedNext, PlannedThrottle, Uses, type Planned } from "./planned.ts";
import { readFault, readFaultOperation, readRecoveryRefusal, readThrottle } from "./read-fault.ts";

/** What faults act on. */
export interface FaultsContext {
  readonly clock: Clock;
  /** Cuts a connection; says whether there was one. */
  readonly cut: (connectionId: string) => boolean;
}

/** Everything that is to go wrong in one emulator. With nothing set it costs a request one look. */
export class Faults implements FaultControls, Interceptor, RecoveryVeto {
  readonly #context: FaultsContext;
  readonly #holds: Holds;
  #planned: readonly Planned[] = [];
  #refusals: readonly PlannedRefusal[] = [];
  #lastId = 0;

  constructor(context: FaultsContext) {
    this.#context = context;
    this.#holds = new Holds(context.clock);
  }

  next(operation: FaultOperation, fault: Fault): FaultHandle {
    const plan = { fault: readFault(fault), holds: this.#holds };
    return this.#plan(new PlannedNext(++this.#lastId, readFaultOperation(operation), plan));
  }

  throttle(operation: FaultOperation, throttle: Throttle): FaultHandle {
    const checked = readThrottle(throttle);
    return this.#plan(new PlannedThrottle(++this.#lastId, readFaultOperation(operation), checked));
  }

  refuseRecovery(refusal: RecoveryRefusal = {}): FaultHandle {
    const checked = readRecoveryRefusal(refusal);
    const id = ++this.#lastId;
    this.#refusals = [...this.#refusals, { id, refusal: checked, uses: new Uses(checked.times) }];
    return this.#handle(id);
  }

  cut(connectionId: string): void {
    if (this.#context.cut(connectionId)) return;
    throw new EmulatorError(
      "UnknownConnection",
      `No connection ${JSON.stringify(connectionId)} is open. snapshot() lists those that are.`,
      { property: "connectionId" },
    );
  }

  list(): readonly PendingFault[] {
    const pending = [
      ...this.#planned.map((planned) => planned.describe()),
      ...this.#refusals.map(({ id, refusal, uses }): PendingFault => {
        return { kind: "refuseRecovery", id, refusal, remaining: uses.remaining };
      }),
    ];
    return pending.sort((one, other) => one.id - other.id);
  }

  clear(id?: number): number {
    const cleared = this.#forget(id);
    this.#holds.release(id);
    return cleared;
  }

  /** Forgets everything: what is held is dropped, and ids begin anew. */
  reset(): void {
    this.#holds.drop();
    this.clear();
    this.#lastId = 0;
  }

  /** The service stops: requests that are held get no answer any more. */
  stop(): void {
    this.#holds.stop();
    this.clear();
  }

  intercept(operation: Operation, hub: string | undefined): Interception | undefined {
    if (this.#planned.length === 0) return undefined;
    const now = this.#context.clock.now();
    for (const planned of this.#planned) {
      if (planned.operation !== "*" && planned.operation !== operation) continue;
      if (planned.hub !== undefined && planned.hub !== hub) continue;
      const interception = planned.take(now);
      if (planned.spent) this.#forget(planned.id);
      // A throttle that lets the request through leaves it to those behind.
      if (interception !== undefined) return interception;
    }
    return undefined;
  }

  refusesRecovery(connectionId: string): boolean {
    const found = this.#refusals.find(
      ({ refusal }) => refusal.connectionId === undefined || refusal.connectionId === connectionId,
    );
    if (found === undefined) return false;
    found.uses.use();
    if (found.uses.spent) this.#forget(found.id);
    return true;
  }

  /** Takes one out, or all of them; what they hold stays held. */
  #forget(id: number | undefined): number {
    const before = this.#planned.length + this.#refusals.length;
    this.#planned = id === undefined ? [] : this.#planned.filter((planned) => planned.id !== id);
    this.#refusals = id === undefined ? [] : this.#refusals.filter((refusal) => refusal.id !== id);
    return before - this.#planned.length - this.#refusals.length;
  }

  #plan(planned: Planned): FaultHandle {
    this.#planned = [...this.#planned, planned];
    return this.#handle(planned.id);
  }

  #handle(id: number): FaultHandle {
    return { id, [Symbol.dispose]: () => void this.clear(id) };
  }
}

interface PlannedRefusal {
  readonly id: number;
  readonly refusal: RecoveryRefusal;
  readonly uses: Uses;
}
