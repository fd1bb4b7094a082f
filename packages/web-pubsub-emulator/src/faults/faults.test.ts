import { expect } from "chai";
import { manualClock } from "../clock.ts";
import type { RecoveryVeto } from "../session/recovery-veto.ts";
import { Faults } from "./faults.ts";

describe("Faults", () => {
  it("refuses recoveries as often as it was told to, of the connection that was named", () => {
    const faults = new Faults({ clock: manualClock(), cut: () => false });
    const veto: RecoveryVeto = faults;
    expect(veto.refusesRecovery("a1")).to.equal(false);
    faults.refuseRecovery();
    faults.refuseRecovery({ connectionId: "a2", times: "always" });
    expect(["a1", "a1", "a2", "a2"].map((id) => veto.refusesRecovery(id))).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
    faults.clear();
    expect(veto.refusesRecovery("a2")).to.equal(false);
  });
});
