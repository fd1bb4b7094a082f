import { expect } from "chai";
import { manualClock } from "./clock.ts";
import { Happenings, rememberedHappenings } from "./happenings.ts";

const joined = (connectionId: string) =>
  ({ kind: "joined", hub: "chat", connectionId, group: "g" }) as const;

describe("Happenings", () => {
  it("stamps what happens and tells every listener until it stops", () => {
    const clock = manualClock({ startAt: 5 });
    const happenings = new Happenings(clock);
    const heard: unknown[] = [];
    const stop = happenings.listen((happening) => heard.push(happening));
    happenings.publish(joined("a1"));
    stop();
    happenings.publish(joined("a2"));
    expect(heard).to.deep.equal([{ time: 5, ...joined("a1") }]);
  });

  it("finds what has happened, and waits for what has not", async () => {
    const happenings = new Happenings(manualClock({ startAt: 0 }));
    happenings.publish(joined("a1"));
    const past = await happenings.waitFor({ kind: "joined", connectionId: "a1" });
    expect(past.group).to.equal("g");
    const waiting = happenings.waitFor({ kind: "joined", connectionId: "a2" });
    happenings.publish(joined("a3"));
    happenings.publish(joined("a2"));
    expect((await waiting).connectionId).to.equal("a2");
  });

  it("gives up with the signal's reason, before and during the wait", async () => {
    const happenings = new Happenings(manualClock());
    const controller = new AbortController();
    const waiting = happenings.waitFor({ kind: "left" }, controller.signal);
    controller.abort(new Error("enough"));
    const reason = await waiting.then(
      () => "nothing",
      (error: Error) => error.message,
    );
    expect(reason).to.equal("enough");
    expect(() => happenings.waitFor({ kind: "left" }, controller.signal)).to.throw("enough");
  });

  it("remembers at least the last thousand, and not everything", async () => {
    const happenings = new Happenings(manualClock());
    for (let index = 0; index <= 3 * rememberedHappenings; index++) {
      happenings.publish(joined(`c${index}`));
    }
    const oldest = 2 * rememberedHappenings + 1;
    await happenings.waitFor({ kind: "joined", connectionId: `c${oldest}` });
    const abandoned = AbortSignal.timeout(10);
    const forgotten = happenings.waitFor({ kind: "joined", connectionId: "c0" }, abandoned);
    const outcome = await forgotten.then(
      () => "remembered",
      (error: Error) => error.name,
    );
    expect(outcome).to.equal("TimeoutError");
  });
});
