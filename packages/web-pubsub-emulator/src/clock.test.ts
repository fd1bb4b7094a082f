import { mock } from "node:test";
import { expect } from "chai";
import { manualClock, systemClock } from "./clock.ts";

describe("manualClock", () => {
  it("makes calls in the order of their times, each at its own time", () => {
    const clock = manualClock({ startAt: 1000 });
    const calls: string[] = [];
    const note = (name: string) => () => calls.push(`${name} at ${clock.now()}`);
    clock.schedule(2000, note("second"));
    clock.schedule(1000, () => {
      note("first")();
      clock.schedule(500, note("scheduled inside"));
    });
    clock.schedule(2000, note("third"));
    clock.schedule(-5, note("overdue"));
    clock.schedule(2001, note("too late"));
    clock.schedule(1, note("cancelled")).cancel();
    expect(calls).to.deep.equal([]);
    clock.advance({ seconds: 2 });
    expect(calls).to.deep.equal([
      "overdue at 1000",
      "first at 2000",
      "scheduled inside at 2500",
      "second at 3000",
      "third at 3000",
    ]);
    expect(clock.now()).to.equal(3000);
  });

  it("adds up the parts of a duration, and refuses to run backwards", () => {
    const clock = manualClock({ startAt: 0 });
    clock.advance({ hours: 1, minutes: 1, seconds: 1, milliseconds: 1 });
    expect(clock.now()).to.equal(3_661_001);
    // With no end to time, whatever is scheduled again and again would be called for ever.
    for (const milliseconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15]) {
      expect(() => clock.advance({ milliseconds })).to.throw(
        RangeError,
        /zero or more|from 0 to 8640000000000000 ms/,
      );
    }
    for (const wrong of [5, null, { days: 1 }, { hours: "1" }]) {
      expect(() => clock.advance(wrong as never)).to.throw(TypeError, /^advance: /);
    }
    expect(() => manualClock({ startAt: Number.NaN })).to.throw(RangeError, "got NaN");
    expect(clock.now()).to.equal(3_661_001);
  });

  it("keeps the order among many timers, of which others are cancelled at any time", () => {
    const clock = manualClock({ startAt: 0 });
    const made: number[] = [];
    // Steps through all delays below 1009, which is prime, in a shuffled order.
    const delays = Array.from({ length: 1008 }, (_, index) => (index * 617) % 1009);
    const timers = delays.map((delay) => clock.schedule(delay, () => made.push(delay)));
    for (const [index, delay] of delays.entries()) if (delay % 4 !== 1) timers[index]?.cancel();
    clock.advance({ milliseconds: 600 });
    for (const timer of timers) timer.cancel();
    clock.schedule(1, () => made.push(-1));
    clock.advance({ seconds: 2 });
    const expected = delays.filter((delay) => delay % 4 === 1 && delay <= 600);
    expect(made).to.deep.equal([...expected.sort((one, other) => one - other), -1]);
  });

  it("goes on from where a call of its own has moved it", () => {
    const clock = manualClock({ startAt: 0 });
    const times: number[] = [];
    clock.schedule(1, () => clock.advance({ milliseconds: 10 }));
    clock.schedule(2, () => clock.advance({ milliseconds: 1 }));
    clock.schedule(9, () => times.push(clock.now()));
    clock.advance({ milliseconds: 5 });
    times.push(clock.now());
    expect(times).to.deep.equal([9, 11]);
  });

  it("makes what is done again and again twice at most, however far it jumps, on time", () => {
    const clock = manualClock({ startAt: 0 });
    const ticks: number[] = [];
    const tick = (): void => {
      ticks.push(clock.now());
      clock.scheduleTick?.(20_000, tick);
    };
    clock.scheduleTick?.(20_000, tick);
    clock.advance({ seconds: 45 });
    expect(ticks.splice(0)).to.deep.equal([20_000, 40_000]);
    clock.schedule(30_000, () => ticks.push(-clock.now()));
    clock.advance({ hours: 24 * 365 * 50, seconds: 10 });
    const end = clock.now();
    expect(end).to.equal(45_000 + 50 * 365 * 86_400_000 + 10_000);
    expect(ticks).to.deep.equal([60_000, -75_000, end - (end % 20_000)]);
    clock.advance({ milliseconds: 19_999 - (end % 20_000) });
    expect(ticks).to.have.length(3);
    clock.advance({ milliseconds: 1 });
    expect(ticks).to.have.length(4);
  });

  it("begins at the present", () => {
    expect(manualClock().now()).to.be.closeTo(Date.now(), 1000);
  });
});

describe("systemClock", () => {
  it("calls back, unless it is cancelled", async () => {
    const calls: string[] = [];
    systemClock.schedule(0, () => calls.push("cancelled")).cancel();
    // The timer does not keep the process alive, so something else has to.
    const alive = setInterval(() => undefined, 1000);
    await new Promise<void>((resolve) => {
      systemClock.schedule(-1, resolve);
      expect(calls).to.deep.equal([]);
    });
    clearInterval(alive);
    expect(calls).to.deep.equal([]);
    expect(systemClock.now()).to.be.closeTo(Date.now(), 1000);
  });

  it("waits for longer than a timer of the machine can, too", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const calls: string[] = [];
      const days = 24 * 3_600_000;
      systemClock.schedule(30 * days, () => calls.push("made"));
      const cancelled = systemClock.schedule(30 * days, () => calls.push("cancelled"));
      const longest = 2 ** 31 - 1;
      mock.timers.tick(longest);
      expect(calls).to.deep.equal([]);
      cancelled.cancel();
      mock.timers.tick(30 * days - longest - 1);
      expect(calls).to.deep.equal([]);
      mock.timers.tick(1);
      expect(calls).to.deep.equal(["made"]);
    } finally {
      mock.timers.reset();
    }
  });
});
