/** Where lines are written, and whether a person is watching. */
export interface ReportStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Lines that stay, and one that is replaced as work goes on. */
export interface Report extends Disposable {
  readonly print: (line: string) => void;
  readonly progress: (line: string) => void;
}

const clearLine = "\r\u001b[2K";

/** Reports to a stream. Only a terminal gets the line that is replaced. */
export function createReport(stream: ReportStream): Report {
  const isTerminal = stream.isTTY === true;
  const clear = (): void => {
    if (isTerminal) stream.write(clearLine);
  };
  return {
    print(line) {
      clear();
      stream.write(`${line}\n`);
    },
    progress(line) {
      if (!isTerminal) return;
      clear();
      // A line that breaks could not be taken back.
      stream.write(line.slice(0, columnsOf(stream) - 1));
    },
    [Symbol.dispose]: clear,
  };
}

/** Some terminals say that they have none. */
function columnsOf({ columns = 0 }: ReportStream): number {
  return columns === 0 ? 80 : columns;
}
