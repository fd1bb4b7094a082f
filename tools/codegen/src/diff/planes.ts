import type { ComparedPackage } from "./compare-package.ts";
import type { OutputPair, Sides } from "./pairs.ts";
import type { Planes } from "./verdict.ts";

/** What planes are described by. */
export interface Facts {
  readonly sides: Sides;
  readonly compared: readonly ComparedPackage[];
  readonly pairs: readonly OutputPair[];
  readonly current: boolean;
}

/** What was compared on each plane, and what was not, with the reason. */
export function describePlanes({ sides, compared, pairs, current }: Facts): Planes {
  const versions = sides.head.wire.model.services.flatMap((service) =>
    service.versions.flatMap(({ apiVersion }) => (apiVersion === undefined ? [] : [apiVersion])),
  );
  const sum = (read: (it: ComparedPackage) => number): number =>
    compared.reduce((total, it) => total + read(it), 0);
  const [first] = compared;
  const reason = "No emitter of this project makes a TypeScript package.";
  const generators = pairs.map(
    ({ head }) => `${head.emitter}${head.version === "" ? "" : ` ${head.version}`}`,
  );
  const isPresent = pairs.some(({ base }) => base.present.size > 0);
  return {
    wire: { kind: "compared", versions },
    types:
      first === undefined
        ? { kind: "absent", reason }
        : {
            kind: "compared",
            programs: sum(({ comparison }) => comparison.spec.types.compiled),
            unfit: sum(({ comparison }) => comparison.spec.types.unfit.length),
            typescript: first.typescript,
          },
    runtime:
      first === undefined
        ? { kind: "absent", reason }
        : { kind: "compared", modules: sum(({ comparison }) => comparison.modules) },
    generator:
      isPresent && current
        ? { generators, kind: "compared" }
        : {
            generators,
            kind: "absent",
            reason: isPresent
              ? `What is checked in at ${sides.base.side.label} was not made from its spec.`
              : `Nothing generated is checked in at ${sides.base.side.label}.`,
          },
  };
}
