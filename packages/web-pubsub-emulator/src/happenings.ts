import type { Happening, HappeningDetail } from "./hub/happening.ts";
import type { Clock, Notices } from "./hub/ports.ts";

/** How much of the past is kept for those who begin to wait too late. */
export const rememberedHappenings = 1000;

/** Which happening is waited for: its kind, and any of its fields with the values they must have. */
export type HappeningPattern<K extends Happening["kind"] = Happening["kind"]> = {
  readonly kind: K;
} & Partial<Extract<Happening, { kind: K }>>;

/** Everything that happens in one emulator: published once, listened to by any number. */
export class Happenings implements Notices {
  readonly #clock: Clock;
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #past: Happening[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  publish(detail: HappeningDetail): void {
    const happening: Happening = { time: this.#clock.now(), ...detail };
    // Dropping a block at a time keeps the cost of forgetting out of the way of messages.
    if (this.#past.length >= 2 * rememberedHappenings) this.#past.splice(0, rememberedHappenings);
    this.#past.push(happening);
    for (const listener of this.#listeners) listener(happening);
  }

  /** Calls the listener for everything from now on, until the returned function is called. */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Resolves with the first happening that fits, whether it is still to come or among the last
   * {@link rememberedHappenings}: a test need not begin to wait before it acts.
   *
   * @throws the signal's reason when that is aborted first. Without a signal it waits for ever.
   */
  waitFor<K extends Happening["kind"]>(
    pattern: HappeningPattern<K>,
    signal?: AbortSignal,
  ): Promise<Extract<Happening, { kind: K }>> {
    signal?.throwIfAborted();
    for (const happening of this.#past) {
      if (fits(happening, pattern)) return Promise.resolve(happening);
    }
    return new Promise((resolve, reject) => {
      const stop = this.listen((happening) => {
        if (!fits(happening, pattern)) return;
        stop();
        signal?.removeEventListener("abort", abandon);
        resolve(happening);
      });
      const abandon = (): void => {
        stop();
        reject(
          signal?.reason instanceof Error ? signal.reason : new Error("The wait was aborted."),
        );
      };
      signal?.addEventListener("abort", abandon, { once: true });
    });
  }
}

function fits<K extends Happening["kind"]>(
  happening: Happening,
  pattern: HappeningPattern<K>,
): happening is Extract<Happening, { kind: K }> {
  return Object.entries(pattern).every(([name, value]) => Reflect.get(happening, name) === value);
}
