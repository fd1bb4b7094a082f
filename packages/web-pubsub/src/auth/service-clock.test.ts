import { expect } from "chai";

import { createServiceClock, measureSkew } from "./service-clock.ts";

const time = Date.UTC(2026, 0, 1, 12);
const hour = 3_600_000;

describe("The service's clock", () => {
  it("is this machine's until a correction is kept", () => {
    const clock = createServiceClock(() => time);
    expect(clock.now()).to.equal(time);
    clock.keepCorrection(-hour);
    expect(clock.now()).to.equal(time - hour);
    expect(createServiceClock().now()).to.be.within(Date.now() - 1000, Date.now());
  });

  const found: [date: string | undefined, correctionInMs: number | undefined][] = [
    [undefined, undefined],
    ["soon", undefined],
    [at(0), undefined],
    [at(59_000), undefined],
    [at(-59_000), undefined],
    [at(60_000), 60_000],
    [at(-60_000), -60_000],
    [at(24 * hour), 24 * hour],
    [at(24 * hour + 1000), undefined],
    [at(-24 * hour - 1000), undefined],
  ];
  for (const [date, correctionInMs] of found) {
    it(`finds a correction of ${correctionInMs} ms in ${date}`, () => {
      const clock = createServiceClock(() => time);
      expect(clock.findCorrection(date)).to.equal(correctionInMs);
    });
  }

  it("is corrected once: what is known already helps no more", () => {
    const clock = createServiceClock(() => time);
    clock.keepCorrection(hour);
    expect(clock.findCorrection(at(hour))).to.equal(undefined);
    expect(clock.findCorrection(at(2 * hour))).to.equal(2 * hour);
    expect(clock.findCorrection(at(0))).to.equal(-0);
  });
});

describe("measureSkew", () => {
  it("is how far a time is ahead of a date", () => {
    expect(measureSkew(at(0), time + 60_000)).to.equal(60_000);
    expect(measureSkew("never", 0)).to.equal(undefined);
    expect(measureSkew(undefined, 0)).to.equal(undefined);
  });
});

/** A date so far from the time of these tests. */
function at(offsetInMs: number): string {
  return new Date(time + offsetInMs).toUTCString();
}
