import type { EmittedSide, SideOutput } from "./emit-side.ts";

/** Both sides, compiled and emitted. */
export interface Sides {
  readonly base: EmittedSide;
  readonly head: EmittedSide;
}

/** What one emitter makes of both sides. */
export interface OutputPair {
  readonly base: SideOutput;
  readonly head: SideOutput;
}

/** The same where both are TypeScript packages. */
export interface PackagePair {
  readonly base: SideOutput & { readonly entry: string };
  readonly head: SideOutput & { readonly entry: string };
}

/** Pairs the outputs of both sides by their emitters. */
export function pairOutputs({ base, head }: Sides): OutputPair[] {
  return base.outputs.flatMap((output) => {
    const other = head.outputs.find(({ emitter }) => emitter === output.emitter);
    return other === undefined ? [] : [{ base: output, head: other }];
  });
}

/** Whether types and run-time of a pair can be compared. */
export function isPackagePair(pair: OutputPair): pair is PackagePair {
  return pair.base.entry !== undefined && pair.head.entry !== undefined;
}
