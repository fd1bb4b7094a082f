import { expect } from "chai";
import type { Ending } from "./workshop.ts";

export interface Entry {
  readonly level: string;
  readonly change: string;
  readonly causedBy: string;
  readonly places: readonly string[];
  readonly title: string;
  readonly cause?: { readonly file: string; readonly line: number; readonly side: string };
  readonly wire?: { readonly effect: string };
  readonly types?: {
    readonly breaks: readonly {
      readonly code: string;
      readonly message: string;
      readonly probe: string;
    }[];
  };
  readonly runtime?: { readonly effects: readonly string[] };
  readonly breaks: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string;
    readonly adapted: boolean;
  }[];
  readonly remedy: string;
}

export interface Verdict {
  readonly level: string;
  readonly entries: readonly Entry[];
  readonly otherBreaks: readonly unknown[];
  readonly notes: readonly string[];
  readonly planes: {
    readonly types: { readonly unfit: number };
    readonly generator: { readonly kind: string };
  };
  readonly packages: readonly { readonly next: string }[];
}

/** The verdict that was printed. */
export function readVerdict(ending: Ending): Verdict {
  expect(ending.exitCode, ending.stdout + ending.stderr).to.be.oneOf([0, 1]);
  return ending.json() as unknown as Verdict;
}

/** A text with something else in place of each of some parts, all of which it has. */
export function edit(
  text: string,
  edits: readonly (readonly [before: string, after: string])[],
): string {
  return edits.reduce((edited, [before, after]) => {
    expect(edited).to.include(before);
    return edited.replace(before, after);
  }, text);
}
