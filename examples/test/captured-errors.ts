/** What goes to `console.error` meanwhile, instead of to the terminal. */
export interface CapturedErrors extends Disposable {
  readonly lines: readonly unknown[];
}

/** Takes what is written to `console.error` until it is disposed. */
export function captureErrors(): CapturedErrors {
  const lines: unknown[] = [];
  const { error } = console;
  console.error = (line: unknown) => lines.push(line);
  return { lines, [Symbol.dispose]: () => (console.error = error) };
}
