import type { AckError, AckId, Acknowledgement } from "../protocol/messages.ts";

/** Who is told of acknowledgements. */
export interface AckReceiver {
  tell(ack: Acknowledgement): void;
}

/** How many ack ids a connection remembers, as in the service team's own emulator. */
export const rememberedAcks = 1000;

/**
 * The answers a client asked for with ack ids. The last {@link rememberedAcks} that succeeded are
 * remembered; a failed one is not, so that the client may try it again under the same id. A message
 * without an ack id is answered with nothing, errors included.
 */
export class Acks {
  readonly #client: AckReceiver;
  // Made with the first ack: most connections only listen.
  #succeeded: Set<AckId> | undefined;

  constructor(client: AckReceiver) {
    this.#client = client;
  }

  /** Whether the id has succeeded before; then the client has been told so. */
  refuseDuplicate(ackId: AckId | undefined): boolean {
    if (ackId === undefined || this.#succeeded?.has(ackId) !== true) return false;
    const message = `Message with ack-id: ${ackId} has been processed`;
    this.fail(ackId, { name: "Duplicate", message });
    return true;
  }

  succeed(ackId: AckId | undefined): void {
    if (ackId === undefined) return;
    this.#remember(ackId);
    this.#client.tell({ kind: "ack", ackId });
  }

  fail(ackId: AckId | undefined, error: AckError): void {
    if (ackId !== undefined) this.#client.tell({ kind: "ack", ackId, error });
  }

  #remember(ackId: AckId): void {
    const succeeded = (this.#succeeded ??= new Set());
    succeeded.add(ackId);
    if (succeeded.size <= rememberedAcks) return;
    // A Set keeps the order of insertion, so the first is the oldest.
    const [oldest] = succeeded;
    if (oldest !== undefined) succeeded.delete(oldest);
  }
}
