import Mocha from "mocha";

/** Reports how many tests each part passed, the targets of the contract first; of failures, all. */
export default class TargetReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const counts = new Map<string, { passed: number; failed: number }>();
    const count = (test: Mocha.Test, outcome: "failed" | "passed"): void => {
      const [part = "", target] = test.titlePath();
      // The contract has a part for each target.
      const name = part === "the contract" ? `${part}, ${target}` : part;
      const counted = counts.get(name) ?? { passed: 0, failed: 0 };
      counted[outcome] += 1;
      counts.set(name, counted);
    };
    runner.on(Mocha.Runner.constants.EVENT_TEST_PASS, (test) => count(test, "passed"));
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test) => count(test, "failed"));
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const width = Math.max(...[...counts.keys()].map(({ length }) => length));
      for (const [name, { failed, passed }] of counts) {
        const failures = failed === 0 ? "" : `, ${failed} failed`;
        console.log(`${name.padEnd(width)}  ${passed} passed${failures}`);
      }
      this.epilogue();
    });
  }
}
