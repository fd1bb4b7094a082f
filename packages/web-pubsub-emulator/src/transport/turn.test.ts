import { expect } from "chai";
import { Turn } from "./turn.ts";

/** Members of a turn: which of them have been released, and how often nobody waited any more. */
function createScene() {
  const released: number[] = [];
  let ends = 0;
  const turn = new Turn(() => ends++);
  const join = (from: number, to: number): void => {
    for (let member = from; member < to; member++) {
      turn.join({ release: () => released.push(member) });
    }
  };
  const next = async (): Promise<readonly [released: number, ends: number]> => {
    await new Promise(setImmediate);
    return [released.length, ends];
  };
  return { turn, released, join, next };
}

const count = (to: number): number[] => Array.from({ length: to }, (_, index) => index);

describe("a turn of the event loop", () => {
  it("releases what was held back in it when it is over", async () => {
    const { join, next, released } = createScene();
    join(0, 3);
    expect(released).to.deep.equal([]);
    expect(await next()).to.deep.equal([3, 1]);
    expect(released).to.deep.equal(count(3));
    join(3, 4);
    expect(await next()).to.deep.equal([4, 2]);
  });

  it("releases many over several turns, twice as many in each, and in their order", async () => {
    const { join, next, released } = createScene();
    join(0, 500);
    expect(await next()).to.deep.equal([64, 0]);
    join(500, 600);
    expect(await next()).to.deep.equal([192, 0]);
    expect(await next()).to.deep.equal([448, 0]);
    expect(await next()).to.deep.equal([600, 1]);
    expect(released).to.deep.equal(count(600));
    join(600, 700);
    expect(await next()).to.deep.equal([664, 1]);
    expect(await next()).to.deep.equal([700, 2]);
  });

  it("takes those who join while others are released for later", async () => {
    const { turn, join, next, released } = createScene();
    turn.join({ release: () => join(1, 2) });
    expect(await next()).to.deep.equal([0, 0]);
    expect(await next()).to.deep.equal([1, 1]);
    expect(released).to.deep.equal([1]);
  });
});
