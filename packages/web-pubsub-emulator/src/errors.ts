/** What can be wrong with what an emulator is asked for. */
export type EmulatorErrorCode =
  /** There is no such option, or it is of another type. */
  | "InvalidOption"
  /** The access key cannot be one. */
  | "InvalidAccessKey"
  /** The certificate or its key cannot serve https. */
  | "InvalidCertificate"
  /** The port is no whole number from 0 to 65535, and not `false`. */
  | "InvalidPort"
  /** An event handler, or the hub it is for, cannot be what it is. */
  | "InvalidHubSettings"
  /** The file with the settings cannot be read, or has something in it that cannot be. */
  | "InvalidConfigFile"
  /** Another machine could reach the host, and that was not allowed. */
  | "HostNotLoopback"
  /** Another program listens there already. */
  | "PortInUse"
  /** The operating system does not give the address out. */
  | "CannotListen"
  /** No hub can have the name. */
  | "InvalidHub"
  /** A fault names an operation that there is not. */
  | "UnknownOperation"
  /** A fault, or one of its properties, cannot be what it is. */
  | "InvalidFault"
  /** No open connection has the id. */
  | "UnknownConnection"
  /** A pattern asks for what cannot happen. */
  | "InvalidPattern"
  /** A timeout cannot be that long, or that short. */
  | "InvalidTimeout"
  /** A buffer cannot have the size. */
  | "InvalidBufferSize"
  /** What was waited for cannot happen any more: the emulator is closed. */
  | "Closed"
  /** What was waited for belonged to what a reset has forgotten. */
  | "Reset"
  /** What was waited for cannot happen any more: its connection is closed. */
  | "ConnectionGone"
  /** A stream's reader fell too far behind. */
  | "Overflow";

/**
 * An emulator could not be made, or not do what it was asked for. The message says what was asked
 * for and what to do instead.
 */
export class EmulatorError extends Error {
  override readonly name = "EmulatorError";
  readonly code: EmulatorErrorCode;
  /** The property that is wrong, where one is: `retryAfterInSeconds`. */
  readonly property: string | undefined;

  constructor(
    code: EmulatorErrorCode,
    message: string,
    options: ErrorOptions & { readonly property?: string } = {},
  ) {
    super(message, options);
    this.code = code;
    this.property = options.property;
  }
}
