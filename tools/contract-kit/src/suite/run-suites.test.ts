import { expect } from "chai";
import { ListSyntaxError } from "../list/line-list.ts";
import {
  KnownDifferenceError,
  parseKnownDifferences,
  type KnownDifferences,
} from "./known-differences.ts";
import { runSuites, type SuiteTarget, type Target, type TestFramework } from "./run-suites.ts";

class Journal {
  readonly entries: string[] = [];
  readonly #hooks: (() => Promise<void>)[] = [];

  readonly framework: TestFramework = {
    describe: (title, content) => {
      this.entries.push(`describe ${title}`);
      content();
    },
    before: (hook) => this.#hooks.unshift(hook),
    after: (hook) => this.#hooks.push(hook),
  };

  targetNamed(name: string, unavailable?: string): Target<AsyncDisposable> {
    return {
      name,
      ...(unavailable === undefined ? {} : { unavailable }),
      open: async () => {
        this.entries.push(`open ${name}`);
        return {
          begin: async (caseName) => {
            this.entries.push(`begin ${caseName}`);
            return this.#disposable(`end ${caseName}`);
          },
          ...this.#disposable(`close ${name}`),
        };
      },
    };
  }

  async runHooks(between: () => Promise<void>): Promise<void> {
    await this.#hooks[0]?.();
    await between();
    await this.#hooks[1]?.();
  }

  #disposable(entry: string): AsyncDisposable {
    return {
      [Symbol.asyncDispose]: async () => {
        this.entries.push(entry);
      },
    };
  }
}

describe("runSuites", () => {
  it("opens a target, runs each case in a scene of its own, and closes both", async () => {
    const journal = new Journal();
    let runCases: (() => Promise<void>) | undefined;
    const plan = {
      targets: [journal.targetNamed("service")],
      suites: [
        (target: SuiteTarget<AsyncDisposable>) => {
          runCases = async () => {
            await target.run("get/one", async () => {
              journal.entries.push("test");
            });
            await target
              .run("get/two", () => Promise.reject(new Error("failed")))
              .catch((error: unknown) => journal.entries.push(String(error)));
          };
        },
      ],
    };
    runSuites(plan, journal.framework);
    await journal.runHooks(async () => runCases?.());
    expect(journal.entries).to.deep.equal([
      "describe service",
      "open service",
      "begin get/one",
      "test",
      "end get/one",
      "begin get/two",
      "end get/two",
      "Error: failed",
      "close service",
    ]);
  });

  it("tells both errors where a test and the end of its scene fail", async () => {
    const journal = new Journal();
    const target: Target<AsyncDisposable> = {
      name: "fixtures",
      open: async () => ({
        begin: async () => ({
          [Symbol.asyncDispose]: () => Promise.reject(new Error("the fixture has no answer")),
        }),
        [Symbol.asyncDispose]: async () => undefined,
      }),
    };
    const messages: unknown[] = [];
    const suites = [
      (opened: SuiteTarget<AsyncDisposable>) => {
        run = async () => {
          for (const test of [
            () => Promise.reject(new Error("expected 204")),
            async () => undefined,
          ]) {
            await opened
              .run("get/one", test)
              .catch((error: unknown) => messages.push(String(error)));
          }
        };
      },
    ];
    let run: (() => Promise<void>) | undefined;
    runSuites({ targets: [target], suites }, journal.framework);
    await journal.runHooks(async () => run?.());
    expect(messages).to.deep.equal([
      "AggregateError: expected 204\nthe fixture has no answer",
      "Error: the fixture has no answer",
    ]);
  });

  it("leaves a target out that cannot be used, and says why", () => {
    const journal = new Journal();
    const lines: string[] = [];
    const plan = { targets: [journal.targetNamed("real resource", "none is named")], suites: [] };
    runSuites(plan, journal.framework, (line) => lines.push(line));
    expect(lines).to.deep.equal(["real resource: left out, none is named"]);
    expect(journal.entries).to.deep.equal([]);
  });

  describe("with known differences", () => {
    const text = "# one reason each\n\nservice | get/one | low level | it answers 418\n";

    async function runOne(
      test: () => Promise<void>,
      options: { readonly level?: string; readonly unavailable?: string } = {},
    ): Promise<{ readonly known: KnownDifferences; readonly failure: unknown }> {
      const journal = new Journal();
      const known = parseKnownDifferences(text, "known-differences.txt");
      let runCase: (() => Promise<void>) | undefined;
      const suite = (target: SuiteTarget<AsyncDisposable>): void => {
        runCase = () => target.run("get/one", test, options.level ?? "low level");
      };
      const targets = [journal.targetNamed("service", options.unavailable)];
      runSuites({ targets, suites: [suite], knownDifferences: known }, journal.framework, () => {});
      let failure: unknown;
      await journal.runHooks(async () => {
        await runCase?.().catch((error: unknown) => (failure = error));
      });
      return { known, failure };
    }

    it("takes a test that fails as its entry says for one that passes", async () => {
      const { failure, known } = await runOne(fail);
      expect(failure).to.equal(undefined);
      known.requireAllMet();
    });

    it("fails a test that passes although its entry says otherwise", async () => {
      const { failure } = await runOne(pass);
      expect(failure).to.be.instanceOf(KnownDifferenceError);
      expect(String(failure)).to.contain(
        "delete the line\n  known-differences.txt:3: service | get/one | low level",
      );
    });

    it("fails for an entry that no test has met, and leaves other tests alone", async () => {
      const { failure, known } = await runOne(fail, { level: "high level" });
      expect(String(failure)).to.equal("Error: 418");
      expect(() => known.requireAllMet()).to.throw(
        KnownDifferenceError,
        "that no test has met: delete the lines, or correct their names\n" +
          "  known-differences.txt:3: service | get/one | low level",
      );
    });

    it("does not ask for entries of a target that is left out", async () => {
      const { known } = await runOne(fail, { unavailable: "there is none" });
      known.requireAllMet();
    });

    it("refuses a list that is none, with file and line", () => {
      const lists: readonly (readonly [text: string, message: string])[] = [
        ["\nservice | get/one | low level\n", "known.txt:2: expected `target | case"],
        ["service | get/one | low level | \n", "known.txt:1: expected `target | case"],
        [text + text, "known.txt:6: expected every entry only once"],
      ];
      for (const [list, message] of lists) {
        expect(() => parseKnownDifferences(list, "known.txt")).to.throw(ListSyntaxError, message);
      }
    });
  });

  it("refuses a case that runs before its target is open", async () => {
    const journal = new Journal();
    let early: Promise<void> | undefined;
    const suites = [
      (target: SuiteTarget<AsyncDisposable>) => {
        early = target.run("get/one", async () => undefined);
      },
    ];
    runSuites({ targets: [journal.targetNamed("service")], suites }, journal.framework);
    const error: unknown = await early?.catch((reason: unknown) => reason);
    expect(String(error)).to.contain("service is not open yet");
  });
});

const fail = (): Promise<void> => Promise.reject(new Error("418"));
const pass = async (): Promise<void> => undefined;
