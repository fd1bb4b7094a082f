/** What can be wrong when an emulator is made. */
export type EmulatorErrorCode =
  /** The access key cannot be one. */
  | "InvalidAccessKey"
  /** The certificate or its key cannot serve https. */
  | "InvalidCertificate"
  /** The port is no whole number from 0 to 65535, and not `false`. */
  | "InvalidPort"
  /** Another machine could reach the host, and that was not allowed. */
  | "HostNotLoopback"
  /** Another program listens there already. */
  | "PortInUse"
  /** The operating system does not give the address out. */
  | "CannotListen";

/** An emulator could not be made. The message says what was asked for and what to do instead. */
export class EmulatorError extends Error {
  override readonly name = "EmulatorError";
  readonly code: EmulatorErrorCode;

  constructor(code: EmulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
