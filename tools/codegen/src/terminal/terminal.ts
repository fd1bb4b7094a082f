/** Where a command shows what it does: results on standard output, progress on standard error. */
export interface Terminal {
  /** Says what is being done now. On a terminal it replaces what was said before. */
  progress(text: string): void;
  /** Takes away what `progress` left on a terminal. */
  settle(): void;
}

/** The stream of progress; `isTTY` says that lines can be replaced. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const eraseLine = "\r\u001B[K";

/** A terminal that shows progress in one line, where lines can be replaced, and otherwise in lines. */
export function openTerminal(stream: ProgressStream): Terminal {
  if (stream.isTTY !== true) {
    return { progress: (text) => stream.write(`${text}\n`), settle: () => undefined };
  }
  let shown = false;
  return {
    progress: (text) => {
      shown = true;
      stream.write(`${eraseLine}${text}`);
    },
    settle: () => {
      if (shown) stream.write(eraseLine);
      shown = false;
    },
  };
}

/** A terminal that shows nothing, for `--json`. */
export const silentTerminal: Terminal = { progress: () => undefined, settle: () => undefined };
