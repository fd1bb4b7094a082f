/** The service takes messages of up to 1 MiB, as the team's own emulator does. */
export const messageSizeLimitInBytes = 1_048_576;

/** Refuses a message that the service would refuse, with a `RangeError`, before it is sent. */
export function checkMessageSize(operation: string, bytes: number): void {
  if (bytes > messageSizeLimitInBytes) {
    throw new RangeError(
      `${operation}: message has ${bytes} bytes, and the service takes ${messageSizeLimitInBytes} (1 MiB) at most`,
    );
  }
}
