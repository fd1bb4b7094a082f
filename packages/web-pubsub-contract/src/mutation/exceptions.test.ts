import { ListSyntaxError } from "@restline/contract-kit";
import { expect } from "chai";
import { isSettled, listIdleExceptions, parseMutationExceptions } from "./exceptions.ts";
import type { JudgedMutant, Verdict } from "./mutant.ts";

const caught: Verdict = { kind: "caught", by: "close/one", why: "it differs" };
const survived: Verdict = { kind: "survived", tests: 2 };

describe("the exceptions of the mutation run", () => {
  const exceptions = parseMutationExceptions(
    "# why\n\nequivalent | close | * | status 401 taken for * | anybody may ask\nendless | wait | it waits\n",
    "list.txt",
  );

  it("are for the mutants that their patterns name, within the bars", () => {
    const own = "close | low level | status 401 taken for 200";
    expect(isSettled(judge(own, survived), exceptions)).to.equal(true);
    expect(isSettled(judge(`${own} | more`, survived), exceptions)).to.equal(false);
    expect(isSettled(judge("open", survived), exceptions)).to.equal(false);
    expect(isSettled(judge("open", caught), exceptions)).to.equal(true);
  });

  it("let no mutant crash, and only those be endless that they say it of", () => {
    const crashed: Verdict = { kind: "crashed", why: "no code" };
    const own = "close | low level | status 401 taken for 200";
    expect(isSettled(judge(own, crashed), exceptions)).to.equal(false);
    expect(isSettled(judge("wait", { kind: "endless" }), exceptions)).to.equal(true);
    expect(isSettled(judge("wait", survived), exceptions)).to.equal(false);
    expect(isSettled(judge("open", { kind: "endless" }), exceptions)).to.equal(false);
  });

  it("are idle where their mutant is caught, or is none any more", () => {
    const judged = [judge("close | low level | status 401 taken for 200", caught)];
    expect(listIdleExceptions(judged, exceptions)).to.deep.equal([
      "list.txt:3: close | * | status 401 taken for * is caught: close | low level | status 401 taken for 200, by close/one: delete the line",
      "list.txt:4: wait is no mutant any more: delete the line",
    ]);
    const settled = [
      judge("close | x | status 401 taken for 1", survived),
      judge("wait", { kind: "endless" }),
    ];
    expect(listIdleExceptions(settled, exceptions)).to.deep.equal([]);
  });

  it("have to have a kind and a reason", () => {
    for (const line of ["equivalent | close", "perhaps | close | it is", "equivalent | close | "]) {
      expect(() => parseMutationExceptions(line, "list.txt"))
        .to.throw(ListSyntaxError)
        .with.property("line", 1);
    }
  });
});

function judge(id: string, verdict: Verdict): JudgedMutant {
  return { mutant: { id, kind: "wire", part: "close" }, verdict };
}
