/** Asked before a client of a reliable subprotocol takes its connection up again. */
export interface RecoveryVeto {
  /** Whether the client is to be turned away as if its connection had been given up meanwhile. */
  refusesRecovery(connectionId: string): boolean;
}

/** Every recovery is judged by its reconnection token alone. */
export const noRecoveryVeto: RecoveryVeto = { refusesRecovery: () => false };
