/** The time by which tokens are signed: this machine's, corrected by what the service has shown. */
export interface ServiceClock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Reads the service's clock from the `Date` header of an answer that refused a token. Gives the
   * correction to sign by, in milliseconds, where that may have been the reason: the clocks are
   * more than a minute and less than a day further apart than is known already.
   */
  findCorrection(date: string | undefined): number | undefined;
  /** Signs by a correction from now on; for one with which the service has accepted a token. */
  keepCorrection(correctionInMs: number): void;
}

// `Date` has whole seconds, and an answer takes a while: less than this says nothing about a clock.
const leastSkewInMs = 60_000;
// Nobody's clock is further off by accident, and no header shall make tokens that are valid for years.
const largestSkewInMs = 86_400_000;

/** Makes a clock that begins with this machine's time, or another in milliseconds since 1970. */
export function createServiceClock(time: () => number = () => Date.now()): ServiceClock {
  let correction = 0;
  return {
    now: () => time() + correction,
    findCorrection(date) {
      const skew = measureSkew(date, time());
      if (skew === undefined || Math.abs(skew) > largestSkewInMs) return undefined;
      return Math.abs(skew + correction) < leastSkewInMs ? undefined : -skew;
    },
    keepCorrection(correctionInMs) {
      correction = correctionInMs;
    },
  };
}

/** How far a time is ahead of a `Date` header, in milliseconds; undefined where that is no date. */
export function measureSkew(date: string | undefined, now: number): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : now - time;
}
