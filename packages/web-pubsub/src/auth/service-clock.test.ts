import { expect } from "chai";

import { createServiceClock, measureSkew } from "./service-clock.ts";

describe("The service's clock", () => {
  it("is this machine's until a correction is kept", () => {
    const clock = createServiceClock();
    expect(clock.now()).to.be.within(Date.now() - 1000, Date.now());
    clock.keepCorrection(-3_600_000);
    expect(clock.now()).to.be.within(Date.now() - 3_601_000, Date.now() - 3_600_000);
  });

  const found: [date: string | undefined, isFound: boolean][] = [
    [undefined, false],
    ["soon", false],
    [at(0), false],
    [at(-58_000), false],
    [at(65_000), true],
    [at(-65_000), true],
    [at(86_000_000), true],
    [at(86_500_000), false],
    [at(-86_500_000), false],
  ];
  for (const [date, isFound] of found) {
    it(`${isFound ? "may be" : "is not"} why a token was refused at ${date}`, () => {
      expect(createServiceClock().findCorrection(date) !== undefined).to.equal(isFound);
    });
  }

  it("is corrected once: what is known already helps no more", () => {
    const clock = createServiceClock();
    const correction = clock.findCorrection(at(3_600_000));
    expect(correction).to.be.within(3_595_000, 3_600_000);
    clock.keepCorrection(correction ?? 0);
    expect(clock.findCorrection(at(3_600_000))).to.equal(undefined);
    expect(clock.findCorrection(at(7_200_000))).to.be.within(7_195_000, 7_200_000);
    expect(clock.findCorrection(at(0))).to.be.within(-2000, 0);
  });
});

describe("measureSkew", () => {
  it("is how far a time is ahead of a date", () => {
    expect(measureSkew("Thu, 01 Jan 2026 12:00:00 GMT", Date.UTC(2026, 0, 1, 12, 1))).to.equal(
      60_000,
    );
    expect(measureSkew("never", 0)).to.equal(undefined);
    expect(measureSkew(undefined, 0)).to.equal(undefined);
  });
});

/** A date so far from this machine's time. */
function at(offsetInMs: number): string {
  return new Date(Date.now() + offsetInMs).toUTCString();
}
