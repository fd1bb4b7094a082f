import type { AckId } from "../protocol/messages.ts";

/** How many ack ids a connection remembers (service facts, section 3.5). */
export const rememberedAcks = 1000;

/**
 * The ack ids of a connection that have succeeded, the last {@link rememberedAcks} of them.
 * A failed one is not kept: the client may try it again under the same id.
 */
export class AckHistory {
  // Made with the first ack: most connections only listen.
  #succeeded: Set<AckId> | undefined;

  has(ackId: AckId): boolean {
    return this.#succeeded?.has(ackId) ?? false;
  }

  add(ackId: AckId): void {
    const succeeded = (this.#succeeded ??= new Set());
    succeeded.add(ackId);
    if (succeeded.size <= rememberedAcks) return;
    // A Set keeps the order of insertion, so the first is the oldest.
    for (const oldest of succeeded) {
      succeeded.delete(oldest);
      return;
    }
  }
}
